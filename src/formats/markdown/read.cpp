// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/read.hpp"

#include "formats/markdown/units.hpp"
#include "text/encoding.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace markdown {
namespace {

using base::ErrorCode;

constexpr std::size_t kLargestText = std::size_t{64} << 20;  // Reading takes a multiple of it.

std::string note_language(const Reading& reading, std::string_view text, const SourceOptions& options) {
    if (!options.language.empty()) return options.language;
    for (const YamlScalar& scalar : reading.scalars)
        if (scalar.key == "lang" || scalar.key == "language")
            if (text::is_language_tag(scalar.value)) return scalar.value;
    std::string guessed = text::guess_language(text.substr(reading.front.end));
    return guessed.empty() ? "und" : guessed;
}

base::Result<text::Decoded> decode_markdown(const std::string& name, std::string_view bytes,
                                            const SourceOptions& options) {
    auto decoded = text::decode(bytes, options.encoding);
    if (!decoded) {
        base::Error error = decoded.error();
        error.location.file = name;
        return base::fail(std::move(error));
    }
    if (decoded->text.find('\0') != std::string::npos)
        return base::fail(ErrorCode::Unsupported, "this is a binary file, not text", {name, 0, 0},
                          "give the note as text; for other formats use their own extension");
    if (decoded->text.size() > kLargestText)
        return base::fail(ErrorCode::Limit, "a text of Markdown may have 64 MiB", {name, 0, 0},
                          "cut it into several files");
    return decoded;
}

}  // namespace

bool is_markdown(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return !scalars_of(front_matter_of(bytes)).empty();
}

}  // namespace markdown

base::Result<base::Outcome<Extracted>> read_markdown(const std::string& name, std::string_view bytes,
                                                     const SourceOptions& options) {
    const auto decoded = markdown::decode_markdown(name, bytes, options);
    if (!decoded) return base::fail(decoded.error());
    const std::string_view text = decoded->text;
    markdown::Reading reading = markdown::read_text(text);
    base::Outcome<Extracted> made{markdown::units_of(reading, text, options.front_matter), {}};
    xliff::File& file = made.value.file;
    if (made.value.skeleton.holes.empty())
        return base::fail(base::ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a note with text");
    file.id = "f1";
    file.original = name.substr(name.find_last_of("/\\") + 1);
    file.datatype = "x-markdown";
    file.source_language = markdown::note_language(reading, text, options);
    Skeleton& skeleton = made.value.skeleton;
    skeleton.format = "markdown";
    skeleton.encoding = decoded->encoding;
    skeleton.bom = decoded->bom;
    skeleton.bytes = bytes;
    return made;
}

}  // namespace tolmach::formats
