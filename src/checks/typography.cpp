// SPDX-License-Identifier: Apache-2.0
#include "checks/typography.hpp"

#include "checks/addresses.hpp"
#include "checks/conventions.hpp"
#include "text/character.hpp"

namespace tolmach::checks {
namespace {

constexpr const char* kNoneInside = "no space belongs inside the guillemets";
constexpr std::u32string_view kForeignQuotes = U"\"“”„‟";

bool among(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
bool dash_like(char32_t c) {
    return c == U'-' || c == U'–' || c == U'—' || c == 0x2011 || c == 0x2212;
}
bool digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

class Reader {
  public:
    Reader(const Pair& pair, std::vector<Diagnostic>& found)
        : pair_(pair), text_(pair.target.text), of_(conventions_of(pair.language)), found_(found) {}

    void run() {
        if (of_.quotes.empty()) return;
        const auto masked = address_mask(text_);
        for (at_ = 0; at_ < text_.size(); ++at_) {
            if (masked[at_]) continue;
            quotes();
            if (as_in_source()) continue;
            spacing();
            dash();
        }
    }

  private:
    char32_t get(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
    char32_t before() const { return at_ > 0 ? text_[at_ - 1] : 0; }
    char32_t after() const { return get(at_ + 1); }

    void report(const char* check, std::size_t start, std::size_t end, const char* message) {
        found_.push_back(pair_.at(check, start, end, message));
    }
    void report(const char* check, std::size_t start, std::size_t end, const char* message,
                std::u32string_view replacement) {
        found_.push_back(pair_.fixable(check, start, end, message, replacement));
    }

    // The mark with the word before and the word behind it stands in the source as well.
    bool as_in_source() const {
        const char32_t c = text_[at_];
        if (!text::is_punctuation(c) && c != U'"') return false;
        std::size_t start = at_;
        std::size_t end = at_ + 1;
        while (start > 0 && !text::is_space(text_[start - 1]))
            --start;
        if (start == at_) {
            while (start > 0 && text::is_space(text_[start - 1]))
                --start;
            while (start > 0 && !text::is_space(text_[start - 1]))
                --start;
        }
        while (end < text_.size() && text::is_space(text_[end]))
            ++end;
        while (end < text_.size() && !text::is_space(text_[end]))
            ++end;
        const auto context = std::u32string_view(text_).substr(start, end - start);
        std::size_t letters = 0;
        for (const char32_t letter : context)
            letters += text::is_letter(letter) ? 1U : 0U;
        return letters > 3 && start < at_ && end > at_ + 1 &&
               pair_.source.text.find(context) != std::u32string::npos;
    }

    void quotes() {
        const char32_t c = text_[at_];
        const bool inner_close = c == of_.quotes[3] && inner_;
        if (c == of_.quotes[0]) {
            if (outer_ > 0)
                report("typography.quotes", at_, at_ + 1,
                       "inner quotation marks are those of the second level");
            ++outer_;
        } else if (c == of_.quotes[1]) {
            outer_ -= outer_ > 0;
        } else if (inner_close) {
            inner_ = false;
        } else if (c == of_.quotes[2] && outer_ > 0) {
            inner_ = true;
        } else if (among(c, kForeignQuotes) && !(c == U'"' && digit(before()))) {
            if (!foreign_) foreign_quotes();
            foreign_ = !foreign_;
        }
    }

    // A pair round text that has no other quotation marks can only mean one thing.
    void foreign_quotes() {
        constexpr const char* kMessage = "not the quotation marks of the language";
        const std::size_t close = text_.find_first_of(kForeignQuotes, at_ + 1);
        const auto inside = std::u32string_view(text_).substr(at_ + 1, close - at_ - 1);
        const bool plain = close != text_.npos && !inside.empty() && !text::is_space(inside.front()) &&
                           !text::is_space(inside.back()) &&
                           inside.find_first_of(of_.quotes) == inside.npos && inner_ == false;
        if (!plain) return report("typography.quotes", at_, at_ + 1, kMessage);
        const std::size_t level = outer_ > 0 ? 2 : 0;
        const std::u32string space = level == 0 && of_.no_break_inside ? U"\u00A0" : U"";
        report("typography.quotes", at_, close + 1, kMessage,
               of_.quotes[level] + space + std::u32string(inside) + space + of_.quotes[level + 1]);
    }

    void spacing() {
        const char32_t c = text_[at_];
        if (c == of_.quotes[0]) behind_opening(c);
        if (c == of_.quotes[1]) before_closing(c);
        if (among(c, of_.before))
            before_mark(c);
        else if (among(c, of_.closed) && text::is_space(before()) && !gost(c))
            closed_mark(c);
    }

    void behind_opening(char32_t c) {
        const std::size_t end = at_ + (text::is_space(after()) ? 2 : 1);
        if (of_.no_break_inside && !is_no_break_space(after()))
            report("typography.spacing", at_, end, "a no-break space belongs behind the opening guillemet",
                   std::u32string{c, 0xA0});
        else if (!of_.no_break_inside && text::is_space(after()))
            report("typography.spacing", at_, end, kNoneInside, std::u32string{c});
    }

    void before_closing(char32_t c) {
        const std::size_t start = at_ - (text::is_space(before()) ? 1 : 0);
        if (of_.no_break_inside && !is_no_break_space(before()))
            report("typography.spacing", start, at_ + 1,
                   "a no-break space belongs before the closing guillemet", std::u32string{0xA0, c});
        else if (!of_.no_break_inside && text::is_space(before()))
            report("typography.spacing", start, at_ + 1, kNoneInside, std::u32string{c});
    }

    void before_mark(char32_t c) {
        const bool second = among(before(), of_.before) || before() == U'(' || before() == U'[' || at_ == 0;
        const bool inner =
            c == U':' && (digit(before()) || after() == U'/') && !text::is_space(after()) && after() != 0;
        if (second || inner || is_no_break_space(before()) || before() == kCode) return;
        const char32_t space = among(c, of_.narrow) ? 0x202F : 0xA0;
        report("typography.spacing", at_ - (text::is_space(before()) ? 1 : 0), at_ + 1,
               "a no-break space belongs before the mark", std::u32string{space, c});
    }

    void closed_mark(char32_t c) {
        const bool dots = c == U'.' && (after() == U'.' || digit(after()));
        if (!dots && at_ > 0)
            report("typography.spacing", at_ - 1, at_ + 1, "no space belongs before the mark",
                   std::u32string{c});
    }

    // GOST R 7.0.5-2008 sets ` : ` and ` ; ` with spaces in references, which it divides by ` // ` and ` — `.
    bool gost(char32_t c) const {
        return (c == U':' || c == U';') && text_.find(U" // ") != std::u32string::npos;
    }

    void dash() {
        const char32_t c = text_[at_];
        if (!dash_like(c) || at_ == 0) return;
        const bool spaced = text::is_space(before()) && text::is_space(after());
        if (c == U'-' && after() == U'-') {
            if (before() != U'-') report("typography.dash", at_, at_ + 2, "two hyphens stand for a dash");
        } else if (spaced && digit(get(at_ - 2)) && digit(get(at_ + 2)) && c != U'—') {
            report("typography.dash", at_ - 1, at_ + 2, "no spaces belong round the dash of a range");
        } else if (spaced && !among(c, of_.dash)) {
            spaced_dash();
        } else if (!of_.range.empty() && c != of_.range[0] && is_range()) {
            report("typography.dash", at_, at_ + 1, "a range takes an en dash", of_.range);
        }
    }

    // Before a figure it may be a minus.
    void spaced_dash() {
        constexpr const char* kMessage = "not the dash of the language";
        if (digit(get(at_ + 2))) return report("typography.dash", at_, at_ + 1, kMessage);
        report("typography.dash", at_, at_ + 1, kMessage, std::u32string_view(of_.dash).substr(0, 1));
    }

    // `10-12`, `2004-2008`: numbers of four figures at most with nothing of a word, a phone or an ISO date
    // around.
    bool is_range() const {
        std::size_t start = at_;
        std::size_t end = at_ + 1;
        while (start > 0 && digit(text_[start - 1]))
            --start;
        while (end < text_.size() && digit(text_[end]))
            ++end;
        const bool sized = start < at_ && end > at_ + 1 && at_ - start <= 4 && end - at_ <= 5;
        const auto word = [](char32_t c) {
            return text::is_letter(c) || dash_like(c) || c == U'_' || c == U'/';
        };
        return sized && !(start > 0 && word(text_[start - 1])) && !word(get(end));
    }

    const Pair& pair_;
    const std::u32string& text_;
    const Conventions& of_;
    std::vector<Diagnostic>& found_;
    std::size_t at_ = 0;
    int outer_ = 0;
    bool inner_ = false;
    bool foreign_ = false;
};

}  // namespace

void Typography::look(const Pair& pair, std::vector<Diagnostic>& found) {
    Reader(pair, found).run();
}

}  // namespace tolmach::checks
