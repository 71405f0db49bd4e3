// SPDX-License-Identifier: Apache-2.0
#include "formats/pdf/pdf_objects.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <charconv>

namespace tolmach::formats::pdf {
namespace {

constexpr std::size_t kLargestContent = std::size_t{64} << 20;  // Of a page.
constexpr std::string_view kEndOfObject = "endobj\n";
constexpr std::string_view kStream = "\nstream\n";

}  // namespace

std::optional<std::size_t> whole_number(std::string_view word) {
    std::size_t value = 0;
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<PdfObjects> objects_of(std::string_view pdf) {
    constexpr std::string_view kTable = "xref\n0 ", kTrailer = "trailer\n", kStart = "startxref\n";
    constexpr std::size_t kLine = 20;  // Of the table.
    const std::size_t start = pdf.rfind(kStart);
    if (start == pdf.npos) return std::nullopt;
    const std::size_t behind = start + kStart.size();
    const auto table = whole_number(pdf.substr(behind, pdf.find('\n', behind) - behind));
    if (!table || *table >= start || !pdf.substr(*table).starts_with(kTable)) return std::nullopt;
    const std::size_t from = *table + kTable.size();
    const std::size_t lines = pdf.find('\n', from) + 1;
    const auto count = whole_number(pdf.substr(from, lines - 1 - from));
    const std::size_t trailer = pdf.rfind(kTrailer, start);
    if (!count || *count == 0 || trailer == pdf.npos || lines + *count * kLine != trailer)
        return std::nullopt;
    PdfObjects made;
    std::size_t at = 0;
    for (std::size_t number = 1; number < *count; ++number) {
        const auto place = whole_number(pdf.substr(lines + number * kLine, 10));
        const std::string begins = fmt::format("{} 0 obj", number);
        const std::size_t next = number + 1 == *count
                                     ? *table
                                     : whole_number(pdf.substr(lines + (number + 1) * kLine, 10)).value_or(0);
        // In the order of their numbers, and nothing between them.
        if (!place || *place < at || next <= *place || next > *table) return std::nullopt;
        const std::string_view object = pdf.substr(*place, next - *place);
        if (!object.starts_with(begins) || !object.ends_with(kEndOfObject)) return std::nullopt;
        if (number == 1)
            made.head = pdf.substr(0, *place);
        else if (*place != at)
            return std::nullopt;
        made.list.push_back({number, std::string(object.substr(begins.size()))});
        at = next;
    }
    made.trailer = pdf.substr(trailer, start - trailer);
    return made;
}

std::string written(const PdfObjects& objects) {
    std::string made = objects.head;
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.list.size() + 1);
    for (const PdfObject& object : objects.list) {
        table += fmt::format("{:010} 00000 n \n", made.size());
        made += fmt::format("{} 0 obj", object.number) + object.bytes;
    }
    const std::size_t place = made.size();
    return made + table + objects.trailer + fmt::format("startxref\n{}\n%%EOF\n", place);
}

std::optional<std::string> content_of_stream(std::string_view object) {
    const std::size_t start = object.find(kStream);
    if (start == object.npos) return std::nullopt;
    z_stream stream{};
    const std::string_view packed = object.substr(start + kStream.size());
    std::string made;
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int result = Z_OK;
    while (result == Z_OK && made.size() < kLargestContent) {
        char buffer[1 << 14];
        stream.next_out = reinterpret_cast<Bytef*>(buffer);
        stream.avail_out = sizeof buffer;
        result = inflate(&stream, Z_NO_FLUSH);
        made.append(buffer, sizeof buffer - stream.avail_out);
    }
    inflateEnd(&stream);
    return result == Z_STREAM_END ? std::optional(std::move(made)) : std::nullopt;
}

std::string stream_of_content(std::string_view content) {
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(content.data()),
              static_cast<uLong>(content.size()), Z_BEST_COMPRESSION);
    packed.resize(size);
    return fmt::format("\n<<\n/Filter /FlateDecode\n/Length {}\n>>\nstream\n", size) + packed +
           "\nendstream\nendobj\n";
}

std::optional<std::size_t> reference_in(std::string_view object, std::string_view key) {
    const std::size_t start = object.find(std::string(key) + " ");
    if (start == object.npos) return std::nullopt;
    const std::size_t at = start + key.size() + 1;
    const std::size_t end = object.find(' ', at);
    return end == object.npos || object.substr(end, 4) != " 0 R" ? std::nullopt
                                                                 : whole_number(object.substr(at, end - at));
}

}  // namespace tolmach::formats::pdf
