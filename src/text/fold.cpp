// SPDX-License-Identifier: Apache-2.0
#include "text/fold.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <atomic>

namespace tolmach::text {
namespace {

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'`' || c == U'´';
}

// Characters that are never seen: soft hyphen, zero-width space, joiners, BOM.
bool is_skipped(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// The acute or the grave with which dictionaries mark the stress of a Cyrillic word; й and ё are composed by
// then.
bool is_stress_mark(char32_t c, char32_t base) {
    return (c == 0x300 || c == 0x301) && script_of(base) == Script::Cyrillic;
}

// Latin letters and the Cyrillic ones they look like (UTS #39, confusables).
constexpr std::u32string_view kLatin = U"aceikmoptxyhbABCEHIKMOPTXY";
constexpr std::u32string_view kCyrillic = U"асеікмортхунвАВСЕНІКМОРТХУ";

char32_t as_cyrillic(char32_t c) {
    const std::size_t at = kLatin.find(c);
    return at == std::u32string_view::npos ? c : kCyrillic[at];
}

// What characters fold to alone, as far as it is known in all threads: 0 where nobody has asked, kNotAlone
// for those that must be looked at. The letters of the house's languages are among them; asking ICU for each
// of a text would take most of the time.
using QuickFolds = std::array<std::atomic<char32_t>, 0x530>;
constexpr char32_t kNotAlone = 0xFFFFFFFF;

[[gnu::cold]] char32_t ask_fold(char32_t c, const FoldOptions& options);

enum class Origin { Kept, NotAsked };

class Folder {
  public:
    Folder(std::u32string_view text, const FoldOptions& options, Origin origin = Origin::Kept)
        : text_(text), options_(options), keeps_origin_(origin == Origin::Kept) {}

    /// Null where nothing is known of any character.
    Folded run(QuickFolds* quick) {
        folded_.text.reserve(text_.size());
        if (keeps_origin_) folded_.origin.reserve(text_.size() + 1);
        for (std::size_t start = 0; start < text_.size();) {
            start = put_quick(quick, start);
            if (start == text_.size()) break;
            std::size_t end = start + 1;
            while (end < text_.size() && is_mark(text_[end]))
                ++end;
            cluster(start, end);
            start = end;
        }
        if (keeps_origin_) folded_.origin.push_back(static_cast<std::uint32_t>(text_.size()));
        if (may_be_cyrillic_) unify_scripts();
        return std::move(folded_);
    }

  private:
    // A word of both scripts is a Cyrillic one with slips of the keyboard.
    void unify_scripts() {
        std::u32string& folded = folded_.text;
        if (std::none_of(folded.begin(), folded.end(), is_latin)) return;
        for (std::size_t start = 0; start < folded.size(); ++start) {
            std::size_t end = start;
            bool cyrillic = false;
            for (; end < folded.size() && is_letter(folded[end]); ++end)
                cyrillic |= is_cyrillic(folded[end]);
            if (cyrillic) std::transform(&folded[start], &folded[end], &folded[start], as_cyrillic);
            start = end;
        }
    }

    static constexpr char32_t kFirstCyrillic = 0x400;
    static bool is_cyrillic(char32_t c) { return c >= kFirstCyrillic && c < 0x530; }
    static bool is_latin(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }

    // Puts what folds alone, as nearly all of a text does, and gives the place of the first that does not: no
    // mark does, nor a letter before one.
    std::size_t put_quick(QuickFolds* quick, std::size_t start) {
        if (quick == nullptr) return start;
        const std::size_t before = folded_.text.size();
        folded_.text.resize(before + text_.size() - start);
        char32_t* const to = folded_.text.data() + before - start;
        const char32_t* const from = text_.data();
        const std::size_t size = text_.size();
        std::size_t end = start;
        char32_t bits = 0;
        for (; end < size && from[end] < quick->size(); ++end) {
            char32_t c = (*quick)[from[end]].load(std::memory_order_relaxed);
            if (c == 0)
                (*quick)[from[end]].store(c = ask_fold(from[end], options_), std::memory_order_relaxed);
            if (c == kNotAlone) break;
            bits |= to[end] = c;
        }
        may_be_cyrillic_ |= bits >= kFirstCyrillic;
        if (end > start && end < text_.size() && is_mark(text_[end])) --end;
        folded_.text.resize(before + end - start);
        for (std::size_t at = start; at < end && keeps_origin_; ++at)
            folded_.origin.push_back(static_cast<std::uint32_t>(at));
        return end;
    }

    void cluster(std::size_t start, std::size_t end) {
        const char32_t base = text_[start];
        if (is_skipped(base) && end == start + 1) return;
        const bool is_general_punctuation = base >= 0x2000 && base < 0x2070;
        if ((base < 0x80 || is_general_punctuation) && end == start + 1) return put(simple(base), start);
        UErrorCode status = U_ZERO_ERROR;
        // Fetched once: threads that come at the same time wait for it.
        static const icu::Normalizer2* const forms[] = {icu::Normalizer2::getNFCInstance(status),
                                                        icu::Normalizer2::getNFDInstance(status)};
        const icu::Normalizer2* form = forms[options_.ignore_marks ? 1 : 0];
        icu::UnicodeString raw = icu::UnicodeString::fromUTF32(
            reinterpret_cast<const UChar32*>(text_.data() + start), static_cast<std::int32_t>(end - start));
        icu::UnicodeString cased = form->normalize(raw, status);
        if (options_.ignore_case) cased.foldCase();
        for (std::int32_t i = 0; i < cased.length(); i = cased.moveIndex32(i, 1)) {
            const auto c = static_cast<char32_t>(cased.char32At(i));
            if (!(options_.ignore_marks && is_mark(c)) && !is_stress_mark(c, base)) put(simple(c), start);
        }
    }

    char32_t simple(char32_t c) const {
        if (is_space(c)) return U' ';
        if (is_apostrophe(c)) return U'’';
        if (c == 0x2010 || c == 0x2011) return U'-';
        if (options_.ignore_yo && c == U'ё') return U'е';
        if (options_.ignore_yo && c == U'Ё') return U'Е';
        if (c < 0x80 && options_.ignore_case) return to_lower(c);
        return c;
    }

    void put(char32_t c, std::size_t from) {
        may_be_cyrillic_ |= c >= kFirstCyrillic;
        folded_.text.push_back(c);
        if (keeps_origin_) folded_.origin.push_back(static_cast<std::uint32_t>(from));
    }

    std::u32string_view text_;
    const FoldOptions& options_;
    bool keeps_origin_;
    bool may_be_cyrillic_ = false;
    Folded folded_;
};

char32_t ask_fold(char32_t c, const FoldOptions& options) {
    if (is_mark(c)) return kNotAlone;
    const Folded alone = Folder(std::u32string_view(&c, 1), options).run(nullptr);
    return alone.text.size() == 1 && alone.text.front() != 0 ? alone.text.front() : kNotAlone;
}

QuickFolds* known_folds(const FoldOptions& options) {
    static std::array<QuickFolds, 8> folds;
    return &folds[(options.ignore_case ? 1U : 0U) + (options.ignore_yo ? 2U : 0U) +
                  (options.ignore_marks ? 4U : 0U)];
}

}  // namespace

base::CodePointSpan Folded::to_original(std::size_t start, std::size_t end) const {
    return {base::CodePoint(origin[start]), base::CodePoint(origin[end])};
}

Folded fold_with_offsets(std::string_view utf8, const FoldOptions& options) {
    const std::u32string text = to_utf32(utf8);
    return Folder(text, options).run(known_folds(options));
}

std::u32string fold(std::u32string_view text, const FoldOptions& options) {
    return Folder(text, options, Origin::NotAsked).run(known_folds(options)).text;
}

std::string fold(std::string_view utf8, const FoldOptions& options) {
    return to_utf8(fold(to_utf32(utf8), options));
}

}  // namespace tolmach::text
