// SPDX-License-Identifier: Apache-2.0
#include "text/boundary.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace tolmach::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

icu::Locale locale(std::string_view language) {
    return icu::Locale(std::string(language).c_str());
}

using Create = icu::BreakIterator*(const icu::Locale&, UErrorCode&);

// An iterator of a language, which is costly to make; of one thread and one kind.
icu::BreakIterator* kept(Create* create, std::string_view language) {
    thread_local std::map<std::pair<Create*, std::string>, Iterator> known;
    auto& iterator = known[{create, std::string(language)}];
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator) iterator.reset(create(locale(language), status));
    return iterator.get();
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
    each_boundary(kept(icu::BreakIterator::createSentenceInstance, language), utf8,
                  [&](std::size_t, std::size_t to, int) { ends.emplace_back(to); });
    return ends;
}

std::vector<base::ByteSpan> words(std::string_view utf8, std::string_view language) {
    std::vector<base::ByteSpan> found;
    each_boundary(kept(icu::BreakIterator::createWordInstance, language), utf8,
                  [&](std::size_t from, std::size_t to, int rule) {
                      if (rule >= UBRK_WORD_NUMBER)
                          found.push_back({base::ByteOffset(from), base::ByteOffset(to)});
                  });
    return found;
}

}  // namespace tolmach::text
