// SPDX-License-Identifier: Apache-2.0
#include "segmentation/pattern.hpp"

#include "segmentation/set_parser.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace tolmach::segmentation {
namespace {

using text::CharSet;

// What is more than this would make an automaton that no memory holds.
constexpr std::size_t kMaxNodes = 4000;

const CharSet kAll = {{0, 0x10FFFF}};
const CharSet kLineEnds = {{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}};

Pattern of_set(SetNumber set) {
    Pattern made;
    made.kind = Pattern::Kind::Set;
    made.set = set;
    return made;
}

Pattern of_condition(Condition condition) {
    Pattern made;
    made.kind = Pattern::Kind::Condition;
    made.condition = condition;
    return made;
}

Pattern repeated(Pattern part, std::size_t least, std::size_t most) {
    Pattern made;
    made.kind = Pattern::Kind::Repeat;
    made.parts.push_back(std::move(part));
    made.least = least;
    made.most = most;
    return made;
}

// How many nodes the automaton of a pattern has, about.
std::size_t weight(const Pattern& pattern) {
    std::size_t sum = 1;
    for (const Pattern& part : pattern.parts)
        sum = std::min(kMaxNodes + 1, sum + weight(part));
    if (pattern.kind != Pattern::Kind::Repeat) return sum;
    const std::size_t times = pattern.most == Pattern::kUnbounded ? pattern.least + 1 : pattern.most;
    return std::min(kMaxNodes, std::max<std::size_t>(times, 1)) * sum;
}

class Parser : private SetParser {
  public:
    Parser(std::u32string_view pattern, Dialect dialect, SetTable& sets)
        : SetParser(pattern, dialect), sets_(sets) {}

    ParsedPattern parse() {
        Pattern tree = choice();
        if (at_ < text_.size()) beyond_ = true;
        if (beyond_) return {anything(), false};
        return {std::move(tree), exact_};
    }

  private:
    Pattern of(const CharSet& set) { return of_set(sets_.number_of(set)); }
    Pattern anything() { return repeated(of(kAll), 0, Pattern::kUnbounded); }

    Pattern choice() {
        if (++depth_ > kMaxDepth) beyond_ = true;
        Pattern made;
        made.kind = Pattern::Kind::Choice;
        do {
            made.parts.push_back(sequence());
        } while (!done() && take(U"|"));
        --depth_;
        if (made.parts.size() > 1) return made;
        return std::move(made.parts[0]);
    }

    Pattern sequence() {
        constexpr std::size_t kWord = 8;
        Pattern made;
        made.parts.reserve(kWord);
        while (!done() && peek() != U'|' && peek() != U')')
            made.parts.push_back(quantified(atom()));
        return made;
    }

    Pattern quantified(Pattern part) {
        while (!done()) {
            std::size_t least = 0;
            std::size_t most = Pattern::kUnbounded;
            if (take(U"+")) {
                least = 1;
            } else if (take(U"?")) {
                most = 1;
            } else if (!take(U"*") && !braces(least, most)) {
                break;
            }
            if (take(U"+")) exact_ = false;  // possessive: what it took it does not give back
            take(U"?");                      // lazy: no other text, only another order of trying
            part = repeated(std::move(part), least, most);
            if (weight(part) > kMaxNodes) {
                part = repeated(std::move(part.parts[0]), 0, Pattern::kUnbounded);
                exact_ = false;
            }
        }
        return part;
    }

    bool braces(std::size_t& least, std::size_t& most) {
        if (peek() != U'{') return false;
        const std::size_t start = at_++;
        const auto low = number();
        auto high = low;
        if (low && take(U",")) high = peek() == U'}' ? Pattern::kUnbounded : number();
        if (!low || !high || !take(U"}")) {
            at_ = start;
            beyond_ = true;
            return false;
        }
        least = *low;
        most = *high;
        return true;
    }

    std::optional<std::size_t> number() {
        const std::size_t start = at_;
        std::size_t value = 0;
        for (; peek() >= U'0' && peek() <= U'9'; ++at_)
            value = std::min(kMaxNodes + 1, value * 10 + (peek() - U'0'));
        return at_ > start ? std::optional(value) : std::nullopt;
    }

    Pattern atom() {
        switch (const char32_t c = text_[at_++]) {
            case U'(':
                return group();
            case U'[':
                return written(class_close(), [&] { return char_class(); });
            case U'.':
                return of(dot_all_ ? kAll : text::complement(kLineEnds));
            case U'^':
                return of_condition(Condition::TextStart);
            case U'$':
                return left_out();
            case U'\\':
                return escape();
            default:
                return literal(c);
        }
    }

    // The end of a class without classes and quotations in it; npos of another.
    std::size_t class_close() const {
        for (std::size_t i = at_; i < text_.size() && text_[i] != U'['; ++i) {
            if (text_[i] == U']') return i + 1;
            if (text_[i] == U'\\' && ++i < text_.size() && text_[i] == U'Q') break;
        }
        return text_.npos;
    }

    // The end of the name of a set; npos of an escape that is none.
    std::size_t escape_end() const {
        if (std::u32string_view(U"sSdDwWhHvV").find(peek()) != text_.npos) return at_ + 1;
        if ((peek() != U'p' && peek() != U'P') || peek(1) != U'{') return text_.npos;
        const std::size_t close = text_.find(U'}', at_);
        return close == text_.npos ? close : close + 1;
    }

    // The set that is written up to an end that is known, behind one character; what was written like this
    // before is not read again: files write some sets in every rule.
    template <class Read>
    Pattern written(std::size_t end, Read read) {
        if (end == text_.npos) return of(read());
        std::u32string how(text_.substr(at_ - 1, end - at_ + 1));
        how += ignore_case_ ? U'i' : U'-';
        how += dialect_ == Dialect::Java ? U'J' : U'I';
        const auto number = sets_.number_of(how, [&] {
            CharSet set = read();
            return beyond_ ? std::nullopt : std::optional(std::move(set));
        });
        at_ = end;
        return of_set(number.value_or(SetTable::kWord));
    }

    // A condition that only the engine of text::Regex can judge.
    Pattern left_out() {
        exact_ = false;
        return {};
    }

    Pattern literal(char32_t c) { return ignore_case_ ? of(cased({{c, c}})) : of_set(sets_.number_of(c)); }

    Pattern group() {
        const auto flags = std::pair(ignore_case_, dot_all_);
        bool look = false;
        if (take(U"?#")) {
            while (!done() && peek() != U')')
                ++at_;
            ++at_;
            return {};
        }
        if (take(U"?=") || take(U"?!") || take(U"?<=") || take(U"?<!"))
            look = true;
        else if (take(U"?>"))
            exact_ = false;
        else if (take(U"?<"))
            at_ = std::min(text_.find(U'>', at_), text_.size() - 1) + 1;
        else if (take(U"?") && !take_flags())
            return {};  // flags for the rest of the group around
        Pattern inner = choice();
        if (!take(U")")) beyond_ = true;
        std::tie(ignore_case_, dot_all_) = flags;
        if (look) return left_out();
        return inner;
    }

    // Reads `i-s:` or `i)`; true where a group follows.
    bool take_flags() {
        bool on = true;
        while (!done()) {
            switch (text_[at_++]) {
                case U'-':
                    on = false;
                    break;
                case U'i':
                    ignore_case_ = on;
                    break;
                case U's':
                    dot_all_ = on;
                    break;
                case U'u':
                case U'U':
                case U'd':
                    break;
                case U':':
                    return true;
                case U')':
                    return false;
                default:
                    beyond_ = true;
            }
        }
        beyond_ = true;
        return false;
    }

    Pattern escape() {
        const char32_t c = peek();
        ++at_;
        switch (c) {
            case U'b':
                return of_condition(Condition::WordBoundary);
            case U'B':
                return of_condition(Condition::NoWordBoundary);
            case U'A':
                return of_condition(Condition::TextStart);
            case U'z':
                return of_condition(Condition::TextEnd);
            case U'Z':
                return left_out();
            case U'Q':
                return quotation();
            case U'R': {
                Pattern pair, either;
                pair.parts = {literal(U'\r'), literal(U'\n')};
                either.kind = Pattern::Kind::Choice;
                either.parts = {std::move(pair), of(kLineEnds)};
                return either;
            }
            default:
                --at_;
                return written(escape_end(), [&] { return escaped_in_set(); });
        }
    }

    Pattern quotation() {
        Pattern made;
        while (!done() && !take(U"\\E"))
            made.parts.push_back(literal(text_[at_++]));
        return made;
    }

    SetTable& sets_;
    bool dot_all_ = false;
    bool exact_ = true;
};

}  // namespace

ParsedPattern parse_pattern(std::string_view pattern, Dialect dialect, SetTable& sets) {
    return Parser(text::to_utf32(pattern), dialect, sets).parse();
}

}  // namespace tolmach::segmentation
