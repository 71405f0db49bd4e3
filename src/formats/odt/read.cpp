// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/read.hpp"

#include "formats/odt/document.hpp"
#include "formats/odt/units.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

// The language that is asked for, else the document's own, else the one that its words are of.
std::string language_of_document(const SourceOptions& options, const odt::Document& document,
                                 const xliff::File& file) {
    if (!options.language.empty()) return options.language;
    if (!document.language.empty()) return text::primary_language(document.language);
    std::string text;
    for (const xliff::Unit& unit : file.units)
        text.append(xliff::plain_text(unit.segments[0].source)).append("\n");
    const std::string guessed = text::guess_language(text);
    return guessed.empty() ? "und" : guessed;
}

}  // namespace

base::Result<base::Outcome<Extracted>> read_odt(const std::string& name, std::string_view bytes,
                                                const SourceOptions& options) {
    const auto document = odt::read_document(name, bytes, options.hidden_text);
    if (!document) return base::fail(document.error());
    base::Outcome<Extracted> read{odt::units_of(*document), {}};
    xliff::File& file = read.value.file;
    const auto is_text = [](const xliff::Unit& unit) { return unit.translate; };
    if (std::none_of(file.units.begin(), file.units.end(), is_text))
        return base::fail(base::ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a document with text");
    file.id = "f1";
    file.original = name.substr(name.find_last_of("/\\") + 1);
    file.datatype = "x-odt";
    file.source_language = language_of_document(options, *document, file);
    Skeleton& skeleton = read.value.skeleton;
    skeleton.format = "odt";
    skeleton.encoding = document->is_flat ? "UTF-8" : "";
    skeleton.bom = document->bom;
    skeleton.hidden_text = options.hidden_text;
    skeleton.bytes = bytes;
    return read;
}

}  // namespace tolmach::formats
