// SPDX-License-Identifier: Apache-2.0
#include "text/boundary.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

namespace tolmach::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

icu::Locale locale(std::string_view language) {
    return icu::Locale(std::string(language).c_str());
}

// Making an iterator takes longer than reading a paragraph with it: each thread keeps its last one.
icu::BreakIterator* sentence_iterator(std::string_view language) {
    thread_local std::string last_language;
    thread_local Iterator last;
    if (!last || last_language != language) {
        UErrorCode status = U_ZERO_ERROR;
        last.reset(icu::BreakIterator::createSentenceInstance(locale(language), status));
        last_language = language;
    }
    return last.get();
}

template <class Visit>
void each_boundary(icu::BreakIterator* iterator, std::string_view utf8, Visit visit) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    if (U_SUCCESS(status) && iterator) {
        iterator->setText(&text, status);
        std::int32_t from = iterator->first();
        for (std::int32_t to = iterator->next(); to != icu::BreakIterator::DONE; to = iterator->next()) {
            visit(static_cast<std::size_t>(from), static_cast<std::size_t>(to), iterator->getRuleStatus());
            from = to;
        }
    }
    utext_close(&text);
}

}  // namespace

std::vector<base::ByteOffset> sentence_ends(std::string_view utf8, std::string_view language) {
    std::vector<base::ByteOffset> ends;
    each_boundary(sentence_iterator(language), utf8,
                  [&](std::size_t, std::size_t to, int) { ends.emplace_back(to); });
    return ends;
}

std::vector<base::ByteSpan> words(std::string_view utf8, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<base::ByteSpan> found;
    const Iterator iterator(icu::BreakIterator::createWordInstance(locale(language), status));
    each_boundary(iterator.get(), utf8, [&](std::size_t from, std::size_t to, int rule) {
        if (rule >= UBRK_WORD_NUMBER) found.push_back({base::ByteOffset(from), base::ByteOffset(to)});
    });
    return found;
}

}  // namespace tolmach::text
