// SPDX-License-Identifier: Apache-2.0
#include "formats/html/atoms.hpp"

#include "formats/plain/units.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace tolmach::formats::html {

using plain::kNotePlace;

void AtomWriter::add_html(std::string_view html) {
    if (!context_.has_markup || context_.in_value) return add_characters(html);
    const Markup markup = tokenise(html, context_.is_xml);
    for (const Token& token : markup.tokens)
        add_token(markup, token);
}

void AtomWriter::add_code(std::string_view data, const std::function<void(std::size_t)>& fill) {
    const auto* const outer_fill = std::exchange(fill_, &fill);
    const std::size_t outer_places = std::exchange(places_, 0);
    add_html(data);
    fill_ = outer_fill;
    places_ = outer_places;
}

void AtomWriter::add_token(const Markup& markup, const Token& token) {
    const auto bytes = [&](std::size_t start, std::size_t end) {
        return markup.text.substr(start, end - start);
    };
    if (token.kind == Token::Kind::Text) {
        const Token* before = &token == &markup.tokens.front() ? nullptr : &token - 1;
        const bool is_raw =
            before && before->kind == Token::Kind::Start && before->facts->inside == Inside::Raw;
        return is_raw ? add_markup(bytes(token.start, token.end)) : add_filled(bytes(token.start, token.end));
    }
    std::size_t at = token.start;
    for (std::uint32_t i = 0; i < token.attributes; ++i) {
        const TagAttribute& attribute = markup.attributes[token.first_attribute + i];
        if (!attribute.has_value) continue;
        add_markup(bytes(at, attribute.value_start));
        const HoleContext outer = context_;
        context_.in_value = true;
        context_.keeps_space = false;
        context_.quote = attribute.quote;
        add_filled(markup.raw(attribute));
        context_ = outer;
        behind_free_space_ = false;
        at = attribute.value_end;
    }
    add_markup(bytes(at, token.end));
}

// Characters, with what belongs at the places among them.
void AtomWriter::add_filled(std::string_view html) {
    while (fill_) {
        const std::size_t place = html.find(kNotePlace);
        if (place == html.npos) break;
        add_characters(html.substr(0, place));
        (*fill_)(places_++);
        html.remove_prefix(place + kNotePlace.size());
    }
    add_characters(html);
}

void AtomWriter::add_characters(std::string_view html) {
    for (std::size_t at = 0; at < html.size();) {
        std::string seen;
        const std::size_t size = decode_character(html, at, context_.in_value, seen);
        const std::string_view bytes = html.substr(at, size);
        is_fragile_ = is_fragile_ || bytes == "<" || (bytes.front() == '&' && bytes.back() != ';');
        add_character(seen, bytes);
        at += size;
    }
}

void AtomWriter::add_text(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        text::next_code_point(utf8, at);
        const std::string seen(utf8.substr(start, at - start));
        add_character(seen, context_.in_value ? escape_value(seen, context_.quote) : escape_text(seen));
    }
}

void AtomWriter::add_markup(std::string_view bytes) {
    if (bytes.empty()) return;
    behind_free_space_ = false;
    atoms_.push_back({'\x01' + std::string(bytes), std::string(bytes)});
}

void AtomWriter::add_character(const std::string& seen, std::string_view bytes) {
    const bool is_free = !context_.keeps_space && seen.size() == 1 && is_html_space(seen[0]);
    if (is_free && behind_free_space_) {
        atoms_.back().bytes += bytes;
        return;
    }
    behind_free_space_ = is_free;
    if (!context_.in_value) is_behind_space_ = is_free;
    atoms_.push_back({(context_.in_value ? "\x02" : "") + (is_free ? " " : seen), std::string(bytes)});
}

}  // namespace tolmach::formats::html
