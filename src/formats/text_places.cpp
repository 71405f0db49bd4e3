// SPDX-License-Identifier: Apache-2.0
#include "formats/text_places.hpp"

#include "formats/format_style.hpp"
#include "text/append_utf32.hpp"
#include "text/find_where.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace tolmach::formats {
namespace {

using xliff::Code;

constexpr char32_t kShownCode = U'\uFFFC';

// What stands for a code in the text; 0 for nothing.
char32_t shown_for(const Code& code) {
    if (code.sub_type == "xlf:lb") return U'\n';
    if (code.sub_type == "tolmach:tab") return U' ';
    const bool shows = code.shape == Code::Shape::Placeholder && code.details->sub_flows.empty() &&
                       !code.details->equiv.empty();
    return shows ? kShownCode : U'\0';
}

std::size_t width_of(const Code& code) {
    return shown_for(code) == U'\0' ? 0 : 1;
}

char32_t raised(char32_t c) {
    constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    return c >= U'0' && c <= U'9' ? kRaised[c - U'0'] : c;
}

// The next line break or tab, which is read as a space.
std::size_t find_break(std::u32string_view text, std::size_t from) {
    return text::find_where(
        text, from, [](const char32_t* at) { return (*at == U'\n') | (*at == U'\r') | (*at == U'\t'); });
}

/// The five stretches of a content that four places cut; a start at a place belongs behind it, another code
/// before it.
class ContentCutter {
  public:
    explicit ContentCutter(const std::array<std::size_t, 4>& places) : places_(places) {}

    void add(const xliff::Inline& part) {
        if (const auto* text = std::get_if<xliff::Text>(&part)) return add_text(text->value);
        const auto* code = std::get_if<Code>(&part);
        const auto* marker = std::get_if<xliff::Marker>(&part);
        const bool starts = code ? code->shape == Code::Shape::Start : marker->edge == xliff::Edge::Start;
        if (starts) pass_places();
        stretches_[stretch_].push_back(part);
        if (code) at_ += width_of(*code);
    }

    const xliff::Content& stretch(std::size_t index) const { return stretches_[index]; }

  private:
    void pass_places() {
        while (stretch_ < places_.size() && places_[stretch_] <= at_)
            ++stretch_;
    }

    void add_text(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at_) {
            pass_places();
            const std::size_t start = at;
            text::next_code_point(text, at);
            xliff::append_text(stretches_[stretch_], text.substr(start, at - start));
        }
    }

    const std::array<std::size_t, 4>& places_;
    std::array<xliff::Content, 5> stretches_;
    std::size_t stretch_ = 0, at_ = 0;
};

bool is_only_text(const xliff::Content& content) {
    return std::all_of(content.begin(), content.end(),
                       [](const xliff::Inline& part) { return std::holds_alternative<xliff::Text>(part); });
}

// Whether every pair that is opened is closed in it, and the other way round.
bool holds_whole_pairs(const xliff::Content& content) {
    std::multiset<std::string> open;
    for (const xliff::Inline& part : content) {
        const auto* code = std::get_if<Code>(&part);
        if (std::holds_alternative<xliff::Marker>(part)) return false;
        if (!code || code->shape == Code::Shape::Placeholder) continue;
        if (code->isolated) return false;
        if (code->shape == Code::Shape::Start) {
            open.insert(code->id);
        } else {
            const auto opened = open.find(code->id);
            if (opened == open.end()) return false;
            open.erase(opened);
        }
    }
    return open.empty();
}

}  // namespace

void append_with_places(std::u32string& to, const xliff::Content& content) {
    std::set<std::string> raising;  // Open codes.
    for (const xliff::Inline& part : content) {
        if (const auto* text = std::get_if<xliff::Text>(&part)) {
            const std::size_t start = to.size();
            text::append_utf32(to, text->value);
            if (!raising.empty())
                std::transform(to.begin() + static_cast<std::ptrdiff_t>(start), to.end(),
                               to.begin() + static_cast<std::ptrdiff_t>(start), raised);
            for (std::size_t at = find_break(to, start); at < to.size(); at = find_break(to, at + 1))
                to[at] = U' ';
        }
        const auto* code = std::get_if<Code>(&part);
        if (!code) continue;
        if (const char32_t shown = shown_for(*code); shown != U'\0') to += shown;
        if (code->shape == Code::Shape::Start && format_style(code->details->extra) == "sup")
            raising.insert(code->id);
        if (code->shape == Code::Shape::End) raising.erase(code->id);
    }
}

xliff::Content with_codes_between(const xliff::Content& content, std::size_t from, std::size_t to,
                                  const std::function<Code(std::string text)>& code_of) {
    xliff::Content made;
    std::size_t place = 0;
    for (const xliff::Inline& part : content) {
        const auto* text = std::get_if<xliff::Text>(&part);
        if (!text) {
            made.push_back(part);
            if (const auto* code = std::get_if<Code>(&part)) place += width_of(*code);
            continue;
        }
        std::string between;
        const auto put = [&] {
            if (!between.empty()) made.emplace_back(code_of(std::exchange(between, {})));
        };
        for (std::size_t at = 0; at < text->value.size(); ++place) {
            const std::size_t start = at;
            text::next_code_point(text->value, at);
            const std::string_view character = std::string_view(text->value).substr(start, at - start);
            if (from <= place && place < to) {
                between += character;
            } else {
                put();
                xliff::append_text(made, character);
            }
        }
        put();
    }
    return made;
}

std::optional<CutContent> cut_content(const xliff::Content& content,
                                      const std::array<std::size_t, 4>& places) {
    ContentCutter cutter(places);
    for (const xliff::Inline& part : content)
        cutter.add(part);
    const bool is_sound = is_only_text(cutter.stretch(1)) && is_only_text(cutter.stretch(3)) &&
                          holds_whole_pairs(cutter.stretch(2));
    if (!is_sound) return std::nullopt;
    return CutContent{cutter.stretch(0), cutter.stretch(2), cutter.stretch(4),
                      xliff::plain_text(cutter.stretch(1)), xliff::plain_text(cutter.stretch(3))};
}

}  // namespace tolmach::formats
