#!/usr/bin/env python3
"""Writes the binary samples of the container formats with other programs' encoders, so that the readers are held
against something they did not write themselves. The same bytes at every run."""
import base64
import gzip
import os
import plistlib
import quopri
import zlib

os.chdir(os.path.dirname(os.path.abspath(__file__)))
URL = "https://kiln.example/2017/03/glaze/"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Does the blue glaze need cobalt?</title></head>
<body><h1>Does the blue glaze need cobalt?</h1><p>We fired eight bowls.</p>
<iframe src="https://talk.example/embed/?thread=glaze"></iframe></body></html>
"""
FRAME = """<!DOCTYPE html>
<html><body><ol><li class="comment"><b>Zoë</b> <p>I don’t think so: iron gave the same blue.</p></li></ol></body></html>
"""
LATER = PAGE.replace("eight", "nine")


def write(name, data):
    with open(name, "wb") as f:
        f.write(data)


def member(data):
    return gzip.compress(data, 9, mtime=0)


def record(kind, uri, date, content_type, block):
    head = (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: {date}\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{zlib.crc32(block):012x}>\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def response(body, fields):
    return b"HTTP/1.1 200 OK\r\n" + fields.encode() + b"\r\n\r\n" + body


html = "Content-Type: text/html; charset=utf-8\r\n"
http = "application/http; msgtype=response"
chunked = b"10\r\n" + LATER.encode()[:16] + b"\r\n" + f"{len(LATER.encode()) - 16:x}".encode() + b"\r\n" + LATER.encode()[16:] + b"\r\n0\r\n\r\n"
records = [
    record("warcinfo", "", "2017-03-09T10:00:00Z", "application/warc-fields", b"software: samples\r\n"),
    record("request", URL, "2017-03-09T10:00:00Z", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
    record("response", URL, "2017-03-09T10:00:00Z", http, response(member(PAGE.encode()), html + "Content-Encoding: gzip")),
    record("response", URL + "blue.png", "2017-03-09T10:00:01Z", http, response(b"\x89PNG\r\n", "Content-Type: image/png")),
    record("response", URL + "gone", "2017-03-09T10:00:02Z", http, response(b"<p>gone", html.strip()).replace(b"200 OK", b"404 Not Found")),
    record("response", URL, "2017-04-01T08:30:00Z", http, response(chunked, html + "Transfer-Encoding: chunked")),
    record("resource", URL + "talk", "2017-04-01T08:30:05Z", "text/html", FRAME.encode()),
]
write("crawl.warc", b"".join(records))
write("crawl.warc.gz", b"".join(member(r) for r in records))
write("page.html.gz", member(PAGE.encode()))
archive = {
    "WebMainResource": {
        "WebResourceData": PAGE.encode(), "WebResourceURL": URL, "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8", "WebResourceFrameName": ""},
    "WebSubresources": [{"WebResourceData": b"\x89PNG", "WebResourceURL": URL + "blue.png", "WebResourceMIMEType": "image/png"}],
    "WebSubframeArchives": [{"WebMainResource": {
        "WebResourceData": FRAME.encode(), "WebResourceURL": "https://talk.example/embed/?thread=glaze",
        "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8"}}],
}
write("page.webarchive", plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))
write("page-xml.webarchive", plistlib.dumps(archive))

boundary = "----MultipartBoundary--kiln0glaze1----"


def part(fields, body):
    return ("--" + boundary + "\r\n" + fields + "\r\n\r\n").encode() + body + b"\r\n"


def printable(text):
    return quopri.encodestring(text.encode()).replace(b"\n", b"\r\n")


write("page.mhtml", (
    f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: Does the blue glaze need cobalt?\r\n"
    "Date: Thu, 9 Mar 2017 11:20:33 +0100\r\nMIME-Version: 1.0\r\n"
    f"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"{boundary}\"\r\n\r\n\r\n").encode()
    + part(f"Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {URL}", printable(PAGE))
    + part(f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {URL}blue.png", base64.encodebytes(b"\x89PNG" * 30).replace(b"\n", b"\r\n"))
    + part("Content-Type: text/html; charset=utf-8\r\nContent-ID: <frame-2@mhtml.blink>\r\nContent-Transfer-Encoding: base64\r\n"
           "Content-Location: https://talk.example/embed/?thread=glaze", base64.encodebytes(FRAME.encode()).replace(b"\n", b"\r\n"))
    + ("--" + boundary + "--\r\n").encode())
