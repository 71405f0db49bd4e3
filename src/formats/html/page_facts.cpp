// SPDX-License-Identifier: Apache-2.0
#include "formats/html/page_facts.hpp"

#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::formats::html {
namespace {

bool is_start(const Token& token, std::string_view name) {
    return token.kind == Token::Kind::Start && token.name == name;
}

bool is_language_attribute(const TagAttribute& attribute) {
    return (attribute.name == "lang" || attribute.name == "xml:lang") && attribute.has_value;
}

// `<meta http-equiv=NAME content=…>`
const TagAttribute* content_of_equivalent(const Markup& markup, const Token& token, std::string_view name) {
    if (!is_start(token, "meta") || ascii_lowered(markup.value(token, "http-equiv")) != name) return nullptr;
    return markup.find(token, "content");
}

std::string tag_in(const Markup& markup, const TagAttribute& attribute) {
    const std::string tag(text::trim(decode_text(markup.raw(attribute), true)));
    return text::is_language_tag(tag) ? text::canonical_tag(tag) : std::string{};
}

// The stretch behind a word and an equals sign, without quotes.
std::optional<base::ByteSpan> value_behind(std::string_view text, std::size_t from, std::size_t end,
                                           std::string_view word) {
    const std::string lowered = ascii_lowered(text.substr(from, end - from));
    std::size_t at = lowered.find(word);
    if (at == lowered.npos) return std::nullopt;
    at = lowered.find_first_not_of(" \t\r\n=\"'", at + word.size());
    if (at == lowered.npos) return std::nullopt;
    const std::size_t stop = std::min(lowered.find_first_of(" \t\r\n;\"'?", at), lowered.size());
    return base::ByteSpan{base::ByteOffset(from + at), base::ByteOffset(from + stop)};
}

std::optional<base::ByteSpan> encoding_in(const Markup& markup, const Token& token) {
    if (token.kind == Token::Kind::Other && markup.text.substr(token.start, 5) == "<?xml")
        return value_behind(markup.text, token.start, token.end, "encoding");
    if (!is_start(token, "meta")) return std::nullopt;
    if (const TagAttribute* charset = markup.find(token, "charset");
        charset && charset->value_end > charset->value_start)
        return base::ByteSpan{base::ByteOffset(charset->value_start), base::ByteOffset(charset->value_end)};
    const TagAttribute* content = content_of_equivalent(markup, token, "content-type");
    return content ? value_behind(markup.text, content->value_start, content->value_end, "charset")
                   : std::nullopt;
}

// What cannot stand any more where the language of a page is said.
bool is_behind_head(const Token& token) {
    return is_start(token, "body") || (token.kind == Token::Kind::End && token.name == "head");
}

}  // namespace

std::string declared_language(const Markup& markup) {
    std::string of_head;
    for (const Token& token : markup.tokens) {
        if (is_start(token, "html") || is_start(token, "body"))
            for (const std::string_view name : {"lang", "xml:lang"})
                if (const TagAttribute* said = markup.find(token, name))
                    if (std::string tag = tag_in(markup, *said); !tag.empty()) return tag;
        if (const TagAttribute* said = content_of_equivalent(markup, token, "content-language"))
            of_head = tag_in(markup, *said);
        if (is_start(token, "body")) break;
    }
    return of_head;
}

std::optional<base::ByteSpan> encoding_place(const Markup& markup) {
    for (const Token& token : markup.tokens) {
        if (const auto place = encoding_in(markup, token)) return place;
        if (is_behind_head(token)) break;
    }
    return std::nullopt;
}

std::vector<PageEdit> edits_of_language(const Markup& markup, std::string_view source,
                                        std::string_view target) {
    std::vector<PageEdit> edits;
    const std::string primary = text::primary_language(source);
    for (const Token& token : markup.tokens) {
        if (token.kind != Token::Kind::Start) continue;
        bool is_said = false;
        for (std::uint32_t i = 0; i < token.attributes; ++i) {
            const TagAttribute& attribute = markup.attributes[token.first_attribute + i];
            const bool is_language = is_language_attribute(attribute);
            const bool is_equivalent = attribute.name == "content" &&
                                       content_of_equivalent(markup, token, "content-language") == &attribute;
            is_said = is_said || is_language;
            if (is_language && markup.raw(attribute) == kSourceTag)
                edits.push_back({attribute.value_start, attribute.value_end, std::string(source)});
            else if ((is_language || is_equivalent) &&
                     text::primary_language(tag_in(markup, attribute)) == primary)
                edits.push_back({attribute.value_start, attribute.value_end, std::string(target)});
        }
        if (token.name == "html" && !is_said) {
            const std::size_t behind = token.start + 1 + token.name.size();
            edits.push_back({behind, behind, " lang=\"" + std::string(target) + "\""});
        }
    }
    return edits;
}

std::vector<PageEdit> edits_of_encoding(const Markup& markup, std::string_view encoding) {
    std::vector<PageEdit> edits;
    for (const Token& token : markup.tokens) {
        const auto place = encoding_in(markup, token);
        if (place &&
            ascii_lowered(markup.text.substr(place->start.value, place->size())) != ascii_lowered(encoding))
            edits.push_back({place->start.value, place->end.value, ascii_lowered(encoding)});
        if (is_behind_head(token)) break;
    }
    return edits;
}

std::size_t count_places(std::string_view data) {
    std::size_t count = 0;
    for (std::size_t at = data.find(plain::kNotePlace); at != data.npos;
         at = data.find(plain::kNotePlace, at + plain::kNotePlace.size()))
        ++count;
    return count;
}

}  // namespace tolmach::formats::html
