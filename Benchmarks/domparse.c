/* The yardstick: libxml2's own DOM parse of every file named, built and freed, with the options that
 * lenient readers use. `domparse REPEAT FILE...` prints the number of bytes parsed. */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    long total = 0;
    for (int round = atoi(argv[1]); round > 0; round--) {
        for (int i = 2; i < argc; i++) {
            FILE *file = fopen(argv[i], "rb");
            if (!file) continue;
            fseek(file, 0, SEEK_END);
            long size = ftell(file);
            rewind(file);
            char *bytes = malloc(size ? size : 1);
            size = (long)fread(bytes, 1, size, file);
            fclose(file);
            htmlDocPtr doc = htmlReadMemory(bytes, (int)size, NULL, NULL,
                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
            if (doc) xmlFreeDoc(doc);
            free(bytes);
            total += size;
        }
    }
    printf("%ld\n", total);
    return 0;
}
