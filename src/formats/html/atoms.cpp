// SPDX-License-Identifier: Apache-2.0
#include "formats/html/atoms.hpp"

#include "formats/escape.hpp"
#include "formats/plain/units.hpp"
#include "text/utf8.hpp"

#include <array>
#include <utility>

namespace tolmach::formats::html {

namespace {

using plain::kNotePlace;

// What an atom stands in: text, the value of an attribute, markup.
constexpr char kTextPlace = '\0', kValuePlace = '\1', kMarkupPlace = '\2';

// Of ASCII what is written as it is seen, wherever it stands; white space aside.
constexpr bool is_plain_ascii(char c) {
    constexpr std::string_view kSpecial = "&<>\"'=`";
    return c > ' ' && c < '\x7F' && kSpecial.find(c) == kSpecial.npos;
}
constexpr auto kPlain = [] {
    std::array<bool, 128> plain{};
    for (std::size_t c = 0; c < plain.size(); ++c)
        plain[c] = is_plain_ascii(static_cast<char>(c));
    return plain;
}();

}  // namespace

std::string AtomWriter::bytes() const {
    std::string made;
    for (const Atom& atom : atoms_)
        made += atom.bytes;
    return made;
}

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
        if (const std::size_t size = run_at(html, at); size > 0) {
            add_run(html.substr(at, size));
            at += size;
            continue;
        }
        std::string seen;
        const std::size_t size = decode_character(html, at, context_.in_value, seen);
        const std::string_view bytes = html.substr(at, size);
        is_fragile_ = is_fragile_ || bytes == "<" || (bytes.front() == '&' && bytes.back() != ';');
        add_character(seen == bytes ? bytes : texts_.hold(std::move(seen)), bytes);
        at += size;
    }
}

void AtomWriter::add_text(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        if (const std::size_t size = run_at(utf8, at); size > 0) {
            add_run(utf8.substr(at, size));
            at += size;
            continue;
        }
        const std::size_t start = at;
        text::next_code_point(utf8, at);
        const std::string_view seen = utf8.substr(start, at - start);
        std::string written = context_.in_value ? escape_value(seen, context_.quote) : escape_text(seen);
        add_character(seen, written == seen ? seen : texts_.hold(std::move(written)));
    }
}

void AtomWriter::add_markup(std::string_view bytes) {
    if (bytes.empty()) return;
    behind_free_space_ = false;
    ++size_;
    atoms_.push_back({bytes, bytes, false, kMarkupPlace});
}

char AtomWriter::place() const {
    return context_.in_value ? kValuePlace : kTextPlace;
}

// How many bytes from here on are characters that are written as they are seen, wherever they stand: none of
// them is special, and white space is a space between two of them, unless it is kept.
std::size_t AtomWriter::run_at(std::string_view text, std::size_t at) const {
    if (context_.in_value && context_.quote == 0) return 0;
    std::size_t end = at;
    for (std::size_t next = at; next < text.size();) {
        const char c = text[next];
        if (is_html_space(c)) {
            const bool is_between = c == ' ' && end == next && next > at;
            if (c == '\f' || (!context_.keeps_space && !is_between)) break;
            ++next;
            if (context_.keeps_space) end = next;
            continue;
        }
        const bool is_ascii = (c & 0x80) == 0;
        if (is_ascii ? !kPlain[static_cast<unsigned char>(c)]
                     : !is_markup_character(text::next_code_point(text, next)))
            break;
        if (is_ascii) ++next;
        end = next;
    }
    return end - at;
}

void AtomWriter::add_run(std::string_view run) {
    behind_free_space_ = false;
    if (!context_.in_value) is_behind_space_ = false;
    size_ += text::count_code_points(run);
    atoms_.push_back({run, run, true, place()});
}

void AtomWriter::add_character(std::string_view seen, std::string_view bytes) {
    const bool is_free = !context_.keeps_space && seen.size() == 1 && is_html_space(seen[0]);
    if (is_free && behind_free_space_) {
        std::string_view& all = atoms_.back().bytes;
        if (!free_space_) free_space_ = &texts_.hold(std::string(all));
        all = free_space_->append(bytes);
        return;
    }
    behind_free_space_ = is_free;
    free_space_ = nullptr;
    if (!context_.in_value) is_behind_space_ = is_free;
    ++size_;
    atoms_.push_back({is_free ? std::string_view(" ") : seen, bytes, false, place()});
}

}  // namespace tolmach::formats::html
