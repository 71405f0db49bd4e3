// SPDX-License-Identifier: Apache-2.0
// RE2 in the place of our automata (docs/adr/0023): the same rules as two RE2::Sets, of what stands before a
// place, reversed, and of what stands behind it. RE2 is asked only beside white space, where nearly all cuts
// are; ours looks everywhere. The counter `times_ours` is RE2's time as a part of ours, `missing` and `extra`
// are cuts that only one of them makes.
#include "base/files.hpp"
#include "segmentation/house.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <re2/set.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace tolmach;
using segmentation::Pattern;

namespace {

const std::filesystem::path kShared = TOLMACH_SHARED;
enum class Direction { Forward, Backward };

std::string set_text(const text::CharSet& set) {
    std::string made = "[";
    for (const text::CodePointRange& range : set)
        made += fmt::format("\\x{{{:x}}}-\\x{{{:x}}}", unsigned(range.first), unsigned(range.last));
    return set.begin() == set.end() ? "[^\\x{0}-\\x{10FFFF}]" : made + "]";
}

std::string condition_text(segmentation::Condition condition, Direction direction) {
    using segmentation::Condition;
    const bool at_start = (condition == Condition::TextStart) == (direction == Direction::Forward);
    switch (condition) {
        case Condition::WordBoundary:
            return "\\b";
        case Condition::NoWordBoundary:
            return "\\B";
        default:
            return at_start ? "\\A" : "\\z";
    }
}

/// The tree of a pattern in RE2's syntax, its sets spelt out.
std::string re2_text(const Pattern& pattern, const segmentation::SetTable& sets, Direction direction) {
    std::vector<std::string> parts;
    for (const Pattern& part : pattern.parts)
        parts.push_back(re2_text(part, sets, direction));
    const bool is_sequence = pattern.kind == Pattern::Kind::Sequence;
    if (is_sequence && direction == Direction::Backward) std::reverse(parts.begin(), parts.end());
    switch (pattern.kind) {
        case Pattern::Kind::Set:
            return set_text(sets.sets()[pattern.set]);
        case Pattern::Kind::Sequence:
            return fmt::format("(?:{})", fmt::join(parts, ""));
        case Pattern::Kind::Choice:
            return fmt::format("(?:{})", fmt::join(parts, "|"));
        case Pattern::Kind::Condition:
            return condition_text(pattern.condition, direction);
        case Pattern::Kind::Repeat:
            break;
    }
    // RE2 repeats a thousand times at most.
    const std::string most = pattern.most > 1000 ? "" : std::to_string(pattern.most);
    return fmt::format("(?:{}){{{},{}}}", parts[0], std::min<std::size_t>(pattern.least, 1000), most);
}

class Re2Rules {
  public:
    Re2Rules(const segmentation::Srx& srx, const std::string& language)
        : before_(options(), RE2::ANCHOR_START), behind_(options(), RE2::ANCHOR_START) {
        segmentation::SetTable sets;
        const auto add = [&](re2::RE2::Set& to, const std::string& pattern, Direction direction) {
            const Pattern tree = segmentation::parse_pattern(pattern, srx.dialect, sets).tree;
            std::string error;
            if (to.Add(re2_text(tree, sets, direction), &error) < 0) std::printf("RE2: %s\n", error.c_str());
        };
        for (const segmentation::Rule* rule : segmentation::rules_for(srx, language)) {
            breaks_.push_back(rule->breaks);
            add(before_, rule->before, Direction::Backward);
            add(behind_, rule->after, Direction::Forward);
        }
        before_.Compile();
        behind_.Compile();
    }

    std::vector<std::size_t> cuts(const std::string& text) const {
        const std::u32string characters = text::to_utf32(text);
        const std::string reversed = text::to_utf8(std::u32string(characters.rbegin(), characters.rend()));
        std::vector<std::size_t> found;
        std::vector<int> before, behind;
        std::size_t at = 0;
        for (std::size_t i = 1; i < characters.size(); ++i) {
            at += text::to_utf8(std::u32string_view(characters).substr(i - 1, 1)).size();
            if (!text::is_space(characters[i]) && !text::is_space(characters[i - 1])) continue;
            const std::string_view rest(text), past(reversed);
            if (!before_.Match({past.data() + past.size() - at, at}, &before) ||
                !behind_.Match({rest.data() + at, rest.size() - at}, &behind))
                continue;
            std::sort(before.begin(), before.end());
            std::sort(behind.begin(), behind.end());
            std::vector<int> both;
            std::set_intersection(before.begin(), before.end(), behind.begin(), behind.end(),
                                  std::back_inserter(both));
            if (!both.empty() && breaks_[static_cast<std::size_t>(both[0])]) found.push_back(at);
        }
        return found;
    }

  private:
    static RE2::Options options() {
        RE2::Options options;
        options.set_max_mem(512 << 20);
        options.set_dot_nl(true);
        return options;
    }

    re2::RE2::Set before_, behind_;
    std::vector<bool> breaks_;
};

std::vector<std::string> paragraphs_of(const std::string& language) {
    std::vector<std::string> paragraphs;
    for (const auto& entry : std::filesystem::directory_iterator(kShared / "corpora/segmentation")) {
        if (!entry.path().filename().string().starts_with(language + "_") ||
            entry.path().extension() != ".txt")
            continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            paragraphs.push_back(std::move(line));
    }
    return paragraphs;
}

void compare(benchmark::State& state, const segmentation::Srx& srx, const std::string& language) {
    const auto paragraphs = paragraphs_of(language);
    const Re2Rules theirs(srx, language);
    const auto ours = segmentation::Rules::compile(srx, language).value();
    std::size_t missing = 0, extra = 0;
    std::clock_t our_time = 0, their_time = 0;
    const auto compare_once = [&](bool counted) {
        for (const std::string& paragraph : paragraphs) {
            const std::clock_t start = std::clock();
            const auto wanted = ours.breaks(paragraph).value();
            const std::clock_t middle = std::clock();
            const auto got = theirs.cuts(paragraph);
            our_time += middle - start;
            their_time += std::clock() - middle;
            if (!counted) continue;
            std::set<std::size_t> left(got.begin(), got.end());
            for (const base::ByteOffset cut : wanted)
                missing += left.erase(cut.value) == 0;
            extra += left.size();
        }
    };
    compare_once(true);  // Both build their states on the way.
    our_time = their_time = 0;
    for (auto round : state)
        compare_once(false);
    state.counters["times_ours"] = double(their_time) / double(std::max<std::clock_t>(our_time, 1));
    state.counters["missing"] = double(missing);
    state.counters["extra"] = double(extra);
}

const bool registered = [] {
    const auto rules = kShared / "conformance/srx/languagetool-lgpl/segment.srx";
    if (!std::filesystem::exists(rules)) return std::puts("not run: conformance/srx is absent"), false;
    static const auto language_tool =
        segmentation::read_srx("segment.srx", base::read_file(rules).value()).value();
    for (const std::string language : {"en", "fr", "ru", "be"}) {
        benchmark::RegisterBenchmark(("house/" + language).c_str(), compare, segmentation::house_srx(),
                                     language);
        benchmark::RegisterBenchmark(("languagetool/" + language).c_str(), compare, language_tool, language);
    }
    return true;
}();

}  // namespace
