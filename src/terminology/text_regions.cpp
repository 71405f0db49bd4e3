// SPDX-License-Identifier: Apache-2.0
#include "terminology/text_regions.hpp"

#include "reference/cues.hpp"
#include "reference/reference.hpp"
#include "reference/reference_features.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"
#include "xliff/flat_text.hpp"

#include <algorithm>

namespace tolmach::terminology {
namespace {

using View = std::u32string_view;

View trimmed(View text) {
    const auto is_edge = [](char32_t c) { return text::is_space(c) || c == U',' || c == U'.' || c == U':'; };
    while (!text.empty() && is_edge(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_edge(text.back()))
        text.remove_suffix(1);
    return text;
}

bool is_quote(char32_t c) {
    return text::opens_quotation(c) && !text::is_single_quote(c);
}

// Where the bracket, parenthesis or quotation that opens at `at` closes, that mark included; the end of the
// text where it does not.
std::size_t end_of_group(View text, std::size_t at) {
    const char32_t closing = text[at] == U'('   ? U')'
                             : text[at] == U'[' ? U']'
                                                : text::closing_quotes(text[at]).front();
    const std::size_t end = text.find(closing, at + 1);
    return end == View::npos ? text.size() : end + 1;
}

bool opens_group(char32_t c) {
    return is_quote(c) || c == U'(' || c == U'[';
}

// The parts of a text between marks that stand outside quotations and brackets.
std::vector<View> split(View text, char32_t mark) {
    std::vector<View> parts;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == mark) {
            parts.push_back(text.substr(start, i - start));
            start = ++i;
        } else {
            i = opens_group(text[i]) ? end_of_group(text, i) : i + 1;
        }
    }
    parts.push_back(text.substr(start));
    return parts;
}

View without_opener(View text) {
    const std::u32string lower = reference::lower_of(text);
    std::size_t start = 0;
    while (const std::size_t opener = reference::cue_at(reference::Cue::Opener, lower, start)) {
        start += opener;
        while (start < lower.size() && !text::is_letter(lower[start]) && !is_quote(lower[start]))
            ++start;
    }
    return text.substr(start);
}

std::size_t first_digit(View text) {
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), text::is_digit) - text.begin());
}
bool starts_name(View text) {
    return !text.empty() && text::is_upper(text.front());
}

class Splitter {
  public:
    explicit Splitter(std::string unit) : unit_(std::move(unit)) {}

    void add(Region region, View text) {
        const View bare = trimmed(text);
        if (!bare.empty()) found_.passages.push_back({region, std::u32string(bare), unit_});
    }

    // `Authors, “Title” [Translation], Container, volume, date, pages; next reference`.
    void add_references(View text) {
        for (const View one : split(text, U';'))
            add_reference(without_opener(trimmed(one)));
    }

    // Prose with its quotations of translated titles, and with references in parentheses.
    void add_prose(View text) {
        std::u32string prose;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t end = opens_group(text[i]) ? end_of_group(text, i) : i + 1;
            const View inside = text.substr(i, end - i);
            if (text[i] == U'(' && is_reference_in_parentheses(inside)) {
                add_references(inside.substr(1, inside.size() - (inside.back() == U')' ? 2 : 1)));
                prose += U';';
                i = end;
            } else if (is_quote(text[i]) && take_translated(text, i)) {
                prose += U';';
            } else {
                prose += text[i++];
            }
        }
        add(Region::Prose, prose);
    }

    Passages take() { return std::move(found_); }

  private:
    static bool is_reference_in_parentheses(View text) {
        const auto quote = std::find_if(text.begin(), text.end(), is_quote);
        if (quote == text.end()) return false;
        View before = text.substr(1, static_cast<std::size_t>(quote - text.begin()) - 1);
        while (!before.empty() && text::is_space(before.back()))
            before.remove_suffix(1);
        return without_opener(before).size() < before.size() ||
               (starts_name(before) && before.ends_with(U','));
    }

    // Takes the quotation at `at` and the bracket behind it; moves `at` behind both.
    bool take_translated(View text, std::size_t& at) {
        const std::size_t quoted = end_of_group(text, at);
        std::size_t bracket = quoted;
        while (bracket < text.size() && text::is_space(text[bracket]))
            ++bracket;
        if (bracket == text.size() || text[bracket] != U'[') return false;
        const std::size_t end = end_of_group(text, bracket);
        const View original = trimmed(text.substr(at + 1, quoted - at - 2));
        const View translation = trimmed(text.substr(bracket + 1, end - bracket - 2));
        found_.titles.push_back({std::u32string(original), std::u32string(translation), unit_});
        add(Region::Title, original);
        add(Region::Title, translation);
        at = end;
        return true;
    }

    void add_reference(View text) {
        std::size_t quote = 0;
        while (quote < text.size() && !is_quote(text[quote]))
            quote = text[quote] == U'(' || text[quote] == U'[' ? end_of_group(text, quote) : quote + 1;
        const bool quoted = quote < text.size();
        std::vector<View> fields = split(text.substr(0, quote), U',');
        // Without a quotation the authors are the first field, and a title in italics is the second.
        const std::size_t authors = quoted ? fields.size() : std::min<std::size_t>(fields.size(), 1);
        for (std::size_t i = 0; i < authors; ++i)
            add_authors(fields[i]);
        if (!quoted) return;
        std::size_t behind = quote;
        if (!take_translated(text, behind)) {
            behind = end_of_group(text, quote);
            add(Region::Title, text.substr(quote + 1, behind - quote - 2));
        }
        add_containers(text.substr(std::min(behind, text.size())));
    }

    void add_authors(View field) {
        constexpr View kAnd = U" and ";
        // The stop of `Jr.` belongs to the name.
        const View bare = trimmed(field);
        const std::size_t start = static_cast<std::size_t>(bare.data() - field.data());
        const bool stop = start + bare.size() < field.size() && field[start + bare.size()] == U'.';
        const View names = field.substr(start, bare.size() + (stop ? 1 : 0));
        if (!starts_name(names) || first_digit(names) < names.size()) return;
        const std::size_t joint = names.find(kAnd);
        found_.passages.push_back({Region::Author, std::u32string(names.substr(0, joint)), unit_});
        if (joint != View::npos) add_authors(names.substr(joint + kAnd.size()));
    }

    // The fields that begin with a capital, up to a number and but for dates.
    void add_containers(View text) {
        for (const View part : split(text, U',')) {
            const View field = trimmed(part);
            if (!starts_name(field)) continue;
            const View first_word = field.substr(0, field.find(U' '));
            const std::size_t end = std::min(first_digit(field), field.find(U'('));
            if (!reference::is_month(reference::lower_of(first_word)))
                add(Region::Container, field.substr(0, end));
        }
    }

    std::string unit_;
    Passages found_;
};

bool is_note(const xliff::Unit& unit) {
    return unit.type.starts_with("tolmach:footnote-");
}

void add_unit(Splitter& splitter, const xliff::Unit& unit, View text) {
    const std::string_view kind = std::string_view(unit.type).substr(unit.type.find(':') + 1);
    const bool heading = kind == "title" || kind == "series" || kind == "reference" || kind == "date" ||
                         kind.starts_with("heading");
    if (kind == "author")
        splitter.add(Region::Author, text);
    else if (heading)
        splitter.add(Region::Heading, text);
    else if (is_note(unit) && kind != "footnote-commentary")
        splitter.add_references(text);
    else
        splitter.add_prose(text);
}

}  // namespace

Passages passages_of(const xliff::Document& document) {
    Passages all;
    for (const xliff::File& file : document.files)
        for (const xliff::Unit& unit : file.units) {
            if (!unit.translate) continue;
            std::string text;
            for (const xliff::Segment& segment : unit.segments)
                text += xliff::flat_text(segment.source).text;
            Splitter splitter(unit.id);
            add_unit(splitter, unit, text::to_utf32(text));
            Passages found = splitter.take();
            std::move(found.passages.begin(), found.passages.end(), std::back_inserter(all.passages));
            std::move(found.titles.begin(), found.titles.end(), std::back_inserter(all.titles));
        }
    return all;
}

}  // namespace tolmach::terminology
