// SPDX-License-Identifier: Apache-2.0
#include "xliff/write.hpp"

#include "text/utf8.hpp"
#include "xliff/common/write_parts.hpp"
#include "xliff/names.hpp"

namespace tolmach::xliff {

base::Result<void> write(const Document& document, const WriteOptions& options, const Making& making,
                         const Sink& sink) {
    if (document.source_language.empty())
        return base::fail(base::ErrorCode::Invalid, "the document names no source language",
                          {document.name, 0, 0}, "set the source language");
    if (!names::is_xliff2(options.version) && options.version != Version::V1_2)
        return base::fail(base::ErrorCode::Unsupported,
                          "XLIFF " + std::string(names::number(options.version)) + " is read but not written",
                          {document.name, 0, 0}, "write 1.2, 2.0, 2.1 or 2.2");
    bool is_utf8 = true;
    const PieceWriter pieces{making, [&](std::string_view piece) {
                                 is_utf8 = is_utf8 && text::is_utf8(piece);
                                 sink(piece);
                             }};
    auto written = names::is_xliff2(options.version) ? write_xliff2(document, options.version, pieces)
                                                     : write_xliff1(document, options, pieces);
    if (written && !is_utf8)
        return base::fail(base::ErrorCode::Encoding, "a text of the document is not UTF-8",
                          {document.name, 0, 0});
    return written;
}

base::Result<std::string> write(const Document& document, const WriteOptions& options) {
    std::string bytes;
    const auto written = write(document, options, {}, [&](std::string_view piece) { bytes += piece; });
    if (!written) return base::fail(written.error());
    return bytes;
}

}  // namespace tolmach::xliff
