// SPDX-License-Identifier: Apache-2.0
#include "checks/placeholders.hpp"

#include "checks/messages.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace tolmach::checks {
namespace {

struct Placeholder {
    std::string key;  ///< What both sides must have: as it is written, an unnumbered `%s` with its number.
    std::size_t start = 0, end = 0;
};

bool is_name_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || (c >= U'0' && c <= U'9');
}

class PlaceholderScan {
  public:
    explicit PlaceholderScan(std::u32string_view text) : text_(text) {}

    std::vector<Placeholder> read() {
        for (std::size_t i = 0; i < text_.size();) {
            const std::size_t end = text_[i] == U'%' ? percent(i) : braces(i);
            i = std::max(end, i + 1);
        }
        return std::move(found_);
    }

  private:
    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }

    std::size_t name_end(std::size_t i) const {
        while (is_name_character(at(i)) || ((at(i) == U'.' || at(i) == U'-') && is_name_character(at(i + 1))))
            ++i;
        return i;
    }
    std::size_t digits_end(std::size_t i) const {
        while (text::is_digit(at(i)))
            ++i;
        return i;
    }
    std::size_t keep(std::size_t start, std::size_t end) {
        found_.push_back({text::to_utf8(text_.substr(start, end - start)), start, end});
        return end;
    }

    // `{name}`, `{0}`, `{{ name }}`, `${name}`, `#{name}`; 0 for none.
    std::size_t braces(std::size_t start) {
        std::size_t i = start;
        if (at(i) == U'$' || at(i) == U'#') ++i;
        if (at(i) != U'{') return 0;
        const bool twice = at(i + 1) == U'{';
        i += twice ? 2 : 1;
        while (twice && at(i) == U' ')
            ++i;
        const std::size_t end = name_end(i);
        if (end == i) return 0;
        i = end;
        while (twice && at(i) == U' ')
            ++i;
        if (at(i) != U'}' || (twice && at(i + 1) != U'}')) return 0;
        return keep(start, i + (twice ? 2 : 1));
    }

    // `%s`, `%1$s`, `%.2f`, `%ld`, `%@`, `%(name)s` (printf(3), Python, Objective-C); 0 for none. `5 %` and
    // `5%of` are none: a number stands before them.
    std::size_t percent(std::size_t start) {
        if (at(start + 1) == U'%') return start + 2;
        std::size_t before = start;
        while (before > 0 && text::is_space(text_[before - 1]))
            --before;
        if (before > 0 && text::is_digit(text_[before - 1])) return 0;
        std::size_t i = start + 1;
        bool named = false;
        if (at(i) == U'(') {
            const std::size_t end = name_end(i + 1);
            if (end == i + 1 || at(end) != U')') return 0;
            i = end + 1;
            named = true;
        } else if (const std::size_t end = digits_end(i); end > i && at(end) == U'$') {
            i = end + 1;
            named = true;
        }
        const std::size_t number_end = i;
        while (at(i) == U'-' || at(i) == U'+' || at(i) == U'#' || at(i) == U'.' || text::is_digit(at(i)))
            ++i;
        while (at(i) == U'l' || at(i) == U'h' || at(i) == U'z' || at(i) == U'q')
            ++i;
        constexpr std::u32string_view kConversions = U"sdiufFgGeExXcop@";
        if (i >= text_.size() || kConversions.find(at(i)) == std::u32string_view::npos) return 0;
        if (!named && text::is_letter(at(i + 1))) return 0;
        keep(start, i + 1);
        if (!named)
            found_.back().key = "%" + std::to_string(++unnamed_) + "$" +
                                text::to_utf8(text_.substr(number_end, i + 1 - number_end));
        return i + 1;
    }

    std::u32string_view text_;
    std::vector<Placeholder> found_;
    std::size_t unnamed_ = 0;
};

// Those of one side that the other does not have as often.
std::vector<Placeholder> beyond(const std::vector<Placeholder>& side, const std::vector<Placeholder>& other) {
    std::map<std::string_view, std::size_t> left;
    for (const Placeholder& each : other)
        ++left[each.key];
    std::vector<Placeholder> more;
    for (const Placeholder& each : side)
        if (auto& count = left[each.key]; count > 0)
            --count;
        else
            more.push_back(each);
    return more;
}

std::set<std::string_view> keys_of(const std::vector<Placeholder>& side) {
    std::set<std::string_view> keys;
    for (const Placeholder& each : side)
        keys.insert(each.key);
    return keys;
}

void compare_plain(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const auto source = PlaceholderScan(pair.source.text).read();
    if (source.empty()) return;
    const auto target = PlaceholderScan(pair.target.text).read();
    // How often a name is said is for the language to decide; how many values are taken in turn is not.
    const auto counts = [](const Placeholder& each, const std::set<std::string_view>& other) {
        return each.key.starts_with('%') || !other.contains(each.key);
    };
    const auto in_source = keys_of(source);
    const auto in_target = keys_of(target);
    for (const Placeholder& lost : beyond(source, target))
        if (counts(lost, in_target))
            found.push_back(finding(kPlaceholderChanged, pair.file, pair.unit, &pair.segment, Side::Source,
                                    pair.source.span(lost.start, lost.end),
                                    "a placeholder of the source is not in the target"));
    for (const Placeholder& extra : beyond(target, source))
        if (counts(extra, in_source))
            found.push_back(pair.at(kPlaceholderChanged, extra.start, extra.end,
                                    "a placeholder of the target is not in the source"));
}

// The categories of plural rules (UTS #35, part 3, section 5.1).
bool is_plural_key(std::string_view key) {
    constexpr std::array<std::string_view, 6> kCategories = {"zero", "one", "two", "few", "many", "other"};
    return key.starts_with('=') ||
           std::find(kCategories.begin(), kCategories.end(), key) != kCategories.end();
}

bool has_key(const text::MessageArgument& argument, std::string_view key) {
    return std::any_of(argument.branches.begin(), argument.branches.end(),
                       [&](const auto& branch) { return branch.key == key; });
}

// What is wrong with the choice that translates another; empty for nothing.
std::string fault_of(const text::MessageArgument& source, const text::MessageArgument& target) {
    if (source.type != target.type)
        return "‘" + source.type + "’ of the source is ‘" + target.type + "’ in the target";
    for (const auto& branch : target.branches) {
        const bool right = source.type == "select" ? has_key(source, branch.key) : is_plural_key(branch.key);
        if (!right) return "‘" + branch.key + "’ is no keyword of ‘" + source.name + "’";
    }
    for (const auto& branch : source.branches)
        if (source.type == "select" && !has_key(target, branch.key))
            return "the text for ‘" + branch.key + "’ is not in the target";
    return {};
}

// The arguments that stand in a stretch of a message, those of branches too.
std::vector<std::string> names_in(const std::vector<text::MessageArgument>& all, base::CodePointSpan span) {
    std::vector<std::string> names;
    for (const text::MessageArgument& each : all)
        if (span.start <= each.span.start && each.span.end <= span.end) names.push_back(each.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

class Messages {
  public:
    Messages(const TranslatedSegment& pair, std::vector<text::MessageArgument> source,
             std::vector<Diagnostic>& found)
        : pair_(pair), source_(std::move(source)), found_(found) {}

    void compare() {
        const auto read = text::message_arguments(pair_.target.text);
        if (!read) return say("the plural or select of the source is broken in the target");
        target_ = *read;
        for (const text::MessageArgument& original : source_) {
            const auto same = std::find_if(target_.begin(), target_.end(), [&](const auto& each) {
                return each.name == original.name && each.branches.empty() == original.branches.empty();
            });
            if (same == target_.end()) return say(lost(original));
            if (original.branches.empty()) continue;
            if (const std::string fault = fault_of(original, *same); !fault.empty()) return say(fault);
            compare_branches(original, *same);
        }
        for (const text::MessageArgument& each : target_)
            if (std::none_of(source_.begin(), source_.end(),
                             [&](const auto& original) { return original.name == each.name; }))
                return say("the argument ‘" + each.name + "’ is not in the source");
    }

  private:
    std::string lost(const text::MessageArgument& original) const {
        const auto same = std::find_if(target_.begin(), target_.end(),
                                       [&](const auto& each) { return each.name == original.name; });
        return same == target_.end() ? "the argument ‘" + original.name + "’ is not in the target"
                                     : fault_of(original, *same);
    }

    void compare_branches(const text::MessageArgument& original, const text::MessageArgument& translated) {
        for (const auto& branch : translated.branches) {
            const auto* same = branch_for(original, branch.key);
            if (!same) continue;
            const auto expected = names_in(source_, same->span);
            const auto there = names_in(target_, branch.span);
            for (const std::string& name : expected)
                if (!std::binary_search(there.begin(), there.end(), name))
                    say("the text for ‘" + branch.key + "’ lacks the argument ‘" + name + "’");
        }
    }

    void say(std::string message) { found_.push_back(pair_.whole(kPlaceholderChanged, std::move(message))); }

    const TranslatedSegment& pair_;
    std::vector<text::MessageArgument> source_, target_;
    std::vector<Diagnostic>& found_;
};

}  // namespace

void Placeholders::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    constexpr std::u32string_view kOpening = U"%{";
    if (!pair.source.may_hold(kOpening) && !pair.target.may_hold(kOpening)) return;
    auto choices = choices_in(pair.source.text);
    if (choices.empty())
        compare_plain(pair, found);
    else
        Messages(pair, std::move(choices), found).compare();
}

}  // namespace tolmach::checks
