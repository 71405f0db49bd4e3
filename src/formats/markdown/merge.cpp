// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/merge.hpp"

#include "formats/markdown/escape.hpp"
#include "formats/markdown/hole_writer.hpp"
#include "formats/unit_text.hpp"
#include "text/encoding.hpp"
#include "text/normalize.hpp"

namespace tolmach::formats::markdown {
namespace {

using base::ErrorCode;

std::string line_end_in(std::string_view text) {
    const auto at = text.find_first_of("\r\n");
    return at == text.npos ? "\n" : std::string(text.substr(at, text.substr(at, 2) == "\r\n" ? 2 : 1));
}

// The places of a text by where they begin.
struct Places {
    std::map<const char*, const Passage*> passages;
    std::map<const char*, const YamlScalar*> scalars;
};

Places places_in(const Reading& reading) {
    Places places;
    for (const Passage& passage : reading.passages)
        if (passage.has_text()) places.passages.emplace(passage.hole().data(), &passage);
    for (const YamlScalar& scalar : reading.scalars)
        places.scalars.emplace(scalar.written.data(), &scalar);
    return places;
}

std::string text_of_unit(const xliff::Unit& unit, bool with_source) {
    std::string text;
    for (const Written& written : written_text(unit, with_source))
        text += written.text;
    return with_source ? text : text::to_nfc(text);
}

// What the house prints above the text: that it is a draft, and who translated it.
std::string with_house_lines(std::string text, const ComposeOptions& house) {
    const std::string line_end = line_end_in(text);
    const FrontMatter front = front_matter_of(text);
    std::size_t at = front.end;
    std::string credit;
    if (!house.credit.empty() && !front.yaml.empty()) {
        credit = "credit: " + yaml_string(house.credit) + line_end;
        const auto inside = static_cast<std::size_t>(front.yaml.data() - text.data()) + front.yaml.size();
        text.insert(inside, credit);
        at += credit.size();
    }
    Context context;
    context.smart = false;
    if (house.draft_mark.empty()) return text;
    // A paragraph that follows at once would be part of the quotation.
    const bool blank_follows = at > 0 && text.find_first_of("\r\n", at) == at;
    return text.insert(at, (at > 0 ? line_end : "") + "> **" + escape_markdown(house.draft_mark, context) +
                               "**" + line_end + (blank_follows ? "" : line_end));
}

base::Result<std::string> filled(const xliff::File& file, const Skeleton& skeleton, std::string_view text,
                                 bool with_source) {
    const Reading reading = read_text(text);
    const Places places = places_in(reading);
    UnitsById units;
    for (const xliff::Unit& unit : file.units)
        units.emplace(unit.id, &unit);
    const HoleWriter writer(reading, units, with_source);
    return fill_holes(
        file, skeleton, {}, text,
        [&](std::string_view stood, const xliff::Unit& unit) -> base::Result<std::string> {
            const auto passage = places.passages.find(stood.data());
            if (passage != places.passages.end() && passage->second->hole().size() == stood.size())
                return writer.write(*passage->second, unit);
            const auto scalar = places.scalars.find(stood.data());
            if (scalar != places.scalars.end() && scalar->second->written.size() == stood.size())
                return write_scalar(*scalar->second, text_of_unit(unit, with_source));
            return base::fail(ErrorCode::Invalid,
                              "the place of the unit '" + unit.id + "' is no block of its source",
                              {file.original, 0, 0}, "extract the source again");
        });
}

std::string seen_in(const Passage& passage, const Inlines& inlines, std::size_t first, std::size_t last) {
    std::string seen;
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = inlines.tokens[i];
        if (token.kind == Token::Kind::Text)
            seen += token.seen.empty() ? passage.text().text().substr(token.from, token.to - token.from)
                                       : std::string_view(token.seen);
        if (token.kind == Token::Kind::SoftBreak) seen += ' ';
        if (token.kind != Token::Kind::Placeholder || inlines.codes[token.code].mark != CodeMark::InlineNote)
            continue;
        const Inlines& note = passage.note(token.code);
        seen += "^[" + seen_in(passage, note, 0, note.tokens.size()) + "]";
    }
    return seen;
}

}  // namespace

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    auto merged = filled(file, skeleton, *text, options.with_source);
    if (!merged) return base::fail(merged.error());
    if (!options.with_source) {
        const std::string& language =
            options.house.language.empty() ? file.target_language : options.house.language;
        *merged = with_house_lines(with_language(std::move(*merged), language), options.house);
    }
    const bool own = options.with_source && options.encoding.empty();
    const std::string encoding = own                        ? skeleton.encoding
                                 : options.encoding.empty() ? "UTF-8"
                                                            : options.encoding;
    auto bytes = text::encode(*merged, encoding, own && skeleton.bom);
    if (bytes) return bytes;
    base::Error error = bytes.error();
    error.location.file = file.original;
    return base::fail(std::move(error));
}

base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    const Reading reading = read_text(*text);
    const Places places = places_in(reading);
    std::vector<std::string> texts;
    for (const Hole& hole : skeleton.holes) {
        const char* stood = text->data() + hole.span.start.value;
        std::string& seen = texts.emplace_back();
        if (const auto passage = places.passages.find(stood); passage != places.passages.end())
            seen = seen_in(*passage->second, passage->second->inlines(), passage->second->first(),
                           passage->second->last());
        else if (const auto scalar = places.scalars.find(stood); scalar != places.scalars.end())
            seen = scalar->second->value;
    }
    return texts;
}

}  // namespace tolmach::formats::markdown
