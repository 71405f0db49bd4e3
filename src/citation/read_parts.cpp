// SPDX-License-Identifier: Apache-2.0
#include "citation/read_parts.hpp"

#include "citation/read_terms.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

constexpr std::size_t kWordsOfTitle = 3;   // A quotation of so many words is a title and not a name in one.
constexpr std::size_t kLongestInset = 12;  // Tokens in parentheses inside a title.

class Parter {
  public:
    Parter(const ReadText& note, const std::vector<Token>& tokens, TokenRange range)
        : note_(note), tokens_(tokens), range_(range) {
        dates_ =
            static_cast<std::size_t>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                                                   tokens.begin() + static_cast<std::ptrdiff_t>(range.last),
                                                   [](const Token& t) { return t.kind == Kind::Date; }));
    }

    std::vector<Part> run() {
        for (at_ = range_.first; at_ < range_.last; ++at_) {
            const Token& token = tokens_[at_];
            if (belongs_to_words(token)) {
                add_to_words();
            } else if (token.kind == Kind::Open && is_inset()) {
                add_inset();
            } else {
                const bool asks = token.kind == Kind::Stop && open_ && note_.text[token.start] != U'.';
                if (asks) parts_.back().end = token.end;  // `?` ends a title and is part of it.
                add_mark();
            }
        }
        return std::move(parts_);
    }

  private:
    const Token* next() const { return at_ + 1 < range_.last ? &tokens_[at_ + 1] : nullptr; }
    static bool is_word(const Token* token) {
        return token != nullptr && (token->kind == Kind::Word || token->kind == Kind::Figure);
    }

    bool belongs_to_words(const Token& token) const {
        switch (token.kind) {
            case Kind::Word:
            case Kind::Figure:
                return true;
            case Kind::And:
                return open_ && next() != nullptr;
            case Kind::Colon:
            case Kind::Dash:
                return open_ && (is_word(next()) || (next() != nullptr && next()->kind == Kind::Quoted)) &&
                       !(next()->kind == Kind::Figure && is_pages_behind_colon());
            case Kind::Quoted:
                return is_quotation_inside(token);
            case Kind::Date:
                return is_year_inside(token);
            default:
                return false;
        }
    }
    // `14, no. 2 (2019): 33–51`; a colon of a title is not followed by figures alone.
    bool is_pages_behind_colon() const { return at_ + 2 >= range_.last || tokens_[at_ + 2].is_mark(); }

    bool is_quotation_inside(const Token& token) const {
        if (open_) return true;
        if (!is_word(next()) || next()->start > token.end + 1) return false;
        if (token.end > 1 && token.value_end + 1 < token.end && note_.text[token.value_end] == U',')
            return false;
        const auto inside =
            std::u32string_view(note_.text).substr(token.value_start, token.value_end - token.value_start);
        const auto words = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), U' ')) + 1;
        return words < kWordsOfTitle || text::is_lower(note_.text[next()->start]);
    }

    // A bare year is part of a title where words stand against it and the reference has another date.
    bool is_year_inside(const Token& token) const {
        if (dates_ < 2 || token.date->month != 0 || token.date->season != 0) return false;
        return (open_ && tokens_[at_ - 1].kind == Kind::Word) ||
               (next() != nullptr && next()->kind == Kind::Word);
    }

    // `Resolution 2202 (2015)`: the year is of the number of an act, not of the reference. A journal's volume
    // has its year so, too, and no word for an act before it.
    bool is_year_of_act() const {
        if (!open_ || at_ < range_.first + 2 || at_ + 2 >= range_.last) return false;
        const Token& named = tokens_[at_ - 2];
        const Kind number = tokens_[at_ - 1].kind;  // `1973` is a year as well.
        return (number == Kind::Figure || number == Kind::Date) && named.kind == Kind::Word &&
               term_at(Term::Law, note_.lower, named.start) == named.end - named.start &&
               tokens_[at_ + 1].kind == Kind::Date && tokens_[at_ + 1].date->month == 0 &&
               tokens_[at_].partner == at_ + 2;
    }

    // `Title (on an example) goes on`: parentheses without a field, and more words or `//` behind.
    bool is_inset() const {
        if (is_year_of_act()) return true;
        const std::size_t close = tokens_[at_].partner;
        if (!open_ || close == at_ || close >= range_.last || close - at_ > kLongestInset ||
            close + 1 >= range_.last)
            return false;
        const Kind behind = tokens_[close + 1].kind;
        if (behind == Kind::Number && close == at_ + 2) return true;  // `Regulation (EU) No 833/2014`
        if (!(behind == Kind::Word || behind == Kind::Slashes)) return false;
        return std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                            tokens_.begin() + static_cast<std::ptrdiff_t>(close),
                            [](const Token& t) { return t.is_field(); });
    }

    void add_to_words() {
        const Token& token = tokens_[at_];
        if (open_) {
            parts_.back().tokens.last = at_ + 1;
            parts_.back().end = token.end;
        } else {
            parts_.push_back({Kind::Word, {at_, at_ + 1}, token.start, token.end, depth_});
            open_ = true;
        }
    }
    void add_inset() {
        at_ = tokens_[at_].partner;
        add_to_words();
    }
    void add_mark() {
        const Token& token = tokens_[at_];
        if (token.kind == Kind::Close && depth_ > 0) --depth_;
        parts_.push_back({token.kind, {at_, at_ + 1}, token.start, token.end, depth_});
        if (token.kind == Kind::Open) ++depth_;
        open_ = false;
    }

    const ReadText& note_;
    const std::vector<Token>& tokens_;
    TokenRange range_;
    std::size_t dates_ = 0;
    std::size_t at_ = 0, depth_ = 0;
    bool open_ = false;  ///< The last part is a run of words that may go on.
    std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> parts_of(const ReadText& note, const std::vector<Token>& tokens, TokenRange range) {
    return Parter(note, tokens, range).run();
}

}  // namespace tolmach::citation
