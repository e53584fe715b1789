#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its encoding.h would pull in ICU's headers, which clash with
// those inside Foundation. Only the layout of xmlCharEncodingHandler depends on this, which is not used.
#undef LIBXML_ICU_ENABLED
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
