// SPDX-License-Identifier: Apache-2.0
#include "restoration/title_tokens.hpp"

#include "embedded/restoration.hpp"
#include "romanization/comparable.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::u32string_view kApostropheLikes = U"'’‘`´′ʼ";
constexpr std::u32string_view kDoubleQuoteLikes = U"\"”“″";
constexpr std::u32string_view kStops = U".!?…;:";
constexpr std::u32string_view kRomanDigits = U"IVXLCDM";
// What is longer is no word.
constexpr std::size_t kLongestWord = 60;
// RFC 1035.
constexpr std::size_t kLongestHost = 253;

bool has(std::u32string_view set, char32_t c) {
    return set.find(c) != set.npos;
}

// Two digits and more, in their order: `MID` is an acronym.
bool is_roman_numeral(std::u32string_view word) {
    constexpr int kValues[] = {1, 5, 10, 50, 100, 500, 1000};
    if (word.size() < 2) return false;
    int before = 4000, value = 0, run = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::size_t digit = kRomanDigits.find(word[i]);
        if (digit == kRomanDigits.npos) return false;
        value = kValues[digit];
        run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
        if (run > 3) return false;
        const bool subtracts = i > 0 && value > before;
        if (subtracts && (value > before * 10 || run > 1 || (i > 1 && word[i - 2] == word[i - 1])))
            return false;
        before = value;
    }
    // C, D, L and M begin more words than numbers.
    return word.find_first_not_of(U"IVXL") == word.npos && word.find_first_of(U"IVX") != word.npos;
}

// What stays in Latin letters, by kind.
const text::WordSet& kept(std::string_view kind) {
    constexpr std::string_view kKinds[] = {"name", "top-level"};
    static const auto kSets = text::read_word_sets("kept.tsv", embedded::kept_tsv(), kKinds);
    return kSets[kind == kKinds[0] ? 0 : 1];
}

class TitleReader {
  public:
    explicit TitleReader(std::u32string text) : text_(std::move(text)), addresses_(text::addresses(text_)) {}

    std::vector<TitleToken> run() {
        while (at_ < text_.size()) {
            if (const std::size_t end = kept_end(); end > at_)
                keep(end);
            else if (starts_word(at_))
                word();
            else
                between();
        }
        return std::move(tokens_);
    }

  private:
    char32_t character(std::size_t at) const { return at < text_.size() ? text_[at] : U' '; }
    bool is_part(std::size_t at) const {
        const char32_t c = character(at);
        return text::is_letter(c) || text::is_mark(c);
    }
    bool starts_word(std::size_t at) const { return text::is_letter(character(at)); }

    // Whether an apostrophe, or a double quotation mark, belongs to the word before it.
    bool is_sign(std::size_t at) const {
        const char32_t c = character(at);
        if (has(kDoubleQuoteLikes, c)) return is_part(at + 1);
        if (!has(kApostropheLikes, c)) return false;
        return is_part(at + 1) || has(kApostropheLikes, character(at + 1)) || open_quotes_ == 0 || c == U'`';
    }

    // The end of what stays in Latin letters and begins here, an address or a name of the table; else this
    // place.
    std::size_t kept_end() {
        while (address_ < addresses_.size() && addresses_[address_].end <= at_)
            ++address_;
        if (address_ < addresses_.size() && addresses_[address_].start == at_)
            return addresses_[address_].end;
        if (!starts_word(at_) || (at_ > 0 && is_part(at_ - 1))) return at_;
        std::size_t end = at_;
        while (end - at_ < kLongestHost &&
               (is_part(end) || text::is_digit(character(end)) || has(U".-", character(end))))
            ++end;
        while (end > at_ && has(U".-", character(end - 1)))
            --end;
        const std::u32string_view piece = std::u32string_view(text_).substr(at_, end - at_);
        const std::size_t dot = piece.rfind(U'.');
        const bool host = dot != piece.npos && dot > 1 && kept("top-level").contains(piece.substr(dot + 1));
        const std::size_t word_end = std::min(piece.find_first_of(U".-"), piece.size());
        if (host) return end;
        return kept("name").contains(piece.substr(0, word_end)) ? at_ + word_end : at_;
    }

    void keep(std::size_t end) {
        TitleToken token;
        token.text = text_.substr(at_, end - at_);
        token.before = boundary_;
        boundary_ = Boundary::Joined;
        after_number_ = false;
        at_ = end;
        tokens_.push_back(std::move(token));
    }

    void word() {
        const std::size_t start = at_;
        while (is_part(at_) || is_sign(at_))
            ++at_;
        TitleToken token;
        token.text = text_.substr(start, at_ - start);
        token.before = boundary_;
        token.after_number = after_number_;
        const bool cyrillic = text::script_of(token.text.front()) == text::Script::Cyrillic;
        if (!cyrillic && !is_roman_numeral(token.text) && token.text.size() <= kLongestWord) {
            token.latin = romanization::comparable(text::to_utf8(token.text));
            set_capitals(token);
            take_stress(token);
        }
        boundary_ = Boundary::Joined;
        after_number_ = false;
        tokens_.push_back(std::move(token));
    }

    void set_capitals(TitleToken& token) const {
        std::size_t letters = 0, capitals = 0;
        for (const char32_t c : token.text) {
            if (!text::is_upper(c) && !text::is_lower(c)) continue;
            ++letters;
            capitals += text::is_upper(c) ? 1 : 0;
        }
        if (text::is_upper(token.text.front()))
            token.capitals = letters > 1 && capitals == letters ? Capitals::All : Capitals::First;
        token.initial = token.capitals != Capitals::None && letters <= 2 && character(at_) == U'.';
    }

    // An acute on a vowel marks the stress, as dictionaries and encyclopaedias do: no scheme has one there.
    static void take_stress(TitleToken& token) {
        constexpr std::u32string_view kVowels = U"aeiouy";
        constexpr char32_t kAcute = 0x301;
        std::size_t vowels = 0;
        for (std::size_t at = 0; at < token.latin.size(); ++at) {
            if (has(kVowels, token.latin[at])) ++vowels;
            if (token.latin[at] != kAcute || at == 0 || !has(kVowels, token.latin[at - 1])) continue;
            token.stressed = vowels;
            token.latin.erase(at--, 1);
        }
    }

    void between() {
        const std::size_t start = at_;
        while (at_ < text_.size() && !starts_word(at_) && (at_ == start || kept_end() == at_)) {
            const char32_t c = text_[at_];
            if (has(kApostropheLikes, c)) quote();
            note_boundary(c);
            ++at_;
        }
        TitleToken token;
        token.text = text_.substr(start, at_ - start);
        tokens_.push_back(std::move(token));
    }

    void quote() {
        const bool opens = is_part(at_ + 1) && (at_ == 0 || !is_part(at_ - 1));
        if (opens)
            ++open_quotes_;
        else if (open_quotes_ > 0)
            --open_quotes_;
    }

    void note_boundary(char32_t c) {
        if (text::is_space(c) || c == U'-') {
            after_number_ = after_number_ && c == U'-';
            if (c == U'-' && text::is_digit(character(at_ - 1))) after_number_ = true;
            return;
        }
        after_number_ = false;
        const bool initial = c == U'.' && !tokens_.empty() && tokens_.back().initial;
        if (has(kStops, c) && !initial)
            boundary_ = Boundary::Start;
        else if (boundary_ == Boundary::Joined && !initial)
            boundary_ = Boundary::Comma;
    }

    std::u32string text_;
    std::vector<text::Stretch> addresses_;
    std::size_t address_ = 0, at_ = 0;
    int open_quotes_ = 0;
    Boundary boundary_ = Boundary::Start;
    bool after_number_ = false;
    std::vector<TitleToken> tokens_;
};

// Half marks over two letters become the tie, which stands between them.
std::u32string with_ties(std::string_view utf8) {
    constexpr char32_t kLeftHalf = 0xFE20, kRightHalf = 0xFE21;
    std::u32string text = text::to_utf32(text::to_nfc(utf8));
    std::replace(text.begin(), text.end(), kLeftHalf, romanization::kTie);
    text.erase(std::remove(text.begin(), text.end(), kRightHalf), text.end());
    return text;
}

}  // namespace

std::vector<TitleToken> read_title(std::string_view utf8) {
    return TitleReader(with_ties(utf8)).run();
}

}  // namespace tolmach::restoration
