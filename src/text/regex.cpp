// SPDX-License-Identifier: Apache-2.0
#include "text/regex.hpp"

#include <unicode/regex.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace tolmach::text {
namespace {

// In units of ICU's matching engine, which are about a millisecond each; its stack is bounded in bytes.
constexpr std::int32_t kTimeLimit = 200;
// A pattern may be tried at every character of a long text: all its matches together end too.
constexpr std::int64_t kTicksInAll = 5'000;
constexpr std::int32_t kStackLimit = 8'000'000;

std::int64_t index_of(base::ByteOffset at) {
    return static_cast<std::int64_t>(at.value);
}

// ICU's name of an error in words: `mismatched paren` of U_REGEX_MISMATCHED_PAREN.
std::string error_text(UErrorCode status) {
    std::string name = u_errorName(status);
    if (const std::string prefix = "U_REGEX_"; name.starts_with(prefix)) name.erase(0, prefix.size());
    for (char& c : name)
        c = c == '_' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace

struct Regex::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
    std::unique_ptr<icu::RegexMatcher> matcher;
    UText text = UTEXT_INITIALIZER;

    std::int64_t ticks = 0;  // Of all its matches.
    std::size_t size = 0;    // Of the text under way.

    // Called at each tick of ICU's time limit, some ten thousand steps. A step may be a back reference, which
    // compares as much as the text is long.
    static UBool count(const void* self, std::int32_t) {
        constexpr std::size_t kCheapBytes = 100;
        auto& of = *const_cast<Compiled*>(static_cast<const Compiled*>(self));
        of.ticks += static_cast<std::int64_t>(1 + of.size / kCheapBytes);
        return of.ticks <= kTicksInAll;
    }

    Compiled() = default;
    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;
    ~Compiled() { utext_close(&text); }

    template <class Match>
    base::Result<bool> run(std::string_view utf8, base::ByteSpan region, Match match) {
        size = utf8.size();
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
        matcher->reset(&text);
        matcher->region(index_of(region.start), index_of(region.end), status);
        const bool found = U_SUCCESS(status) && match(*matcher, status);
        if (status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW ||
            status == U_REGEX_STOPPED_BY_CALLER)
            return base::fail(base::ErrorCode::Limit, "the pattern takes too long on this text", {},
                              "make its repetitions shorter, or say more exactly what they repeat");
        return found;
    }
};

Regex::Regex(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

base::Result<Regex> Regex::compile(std::string_view pattern) {
    auto compiled = std::make_unique<Compiled>();
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    const auto source =
        icu::UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())});
    compiled->pattern.reset(icu::RegexPattern::compile(source, 0, place, status));
    if (U_SUCCESS(status)) compiled->matcher.reset(compiled->pattern->matcher(status));
    if (U_FAILURE(status) || !compiled->matcher) {
        base::Location at;
        at.column = static_cast<std::size_t>(std::max(1, place.offset));
        return base::fail(base::ErrorCode::Malformed, "not a regular expression (" + error_text(status) + ")",
                          at);
    }
    compiled->matcher->useTransparentBounds(true).useAnchoringBounds(false);
    compiled->matcher->setTimeLimit(kTimeLimit, status);
    compiled->matcher->setMatchCallback(&Compiled::count, compiled.get(), status);
    compiled->matcher->setStackLimit(kStackLimit, status);
    return Regex(std::move(compiled));
}

base::Result<bool> Regex::covers(std::string_view text, base::ByteSpan span) const {
    return compiled_->run(text, span,
                          [](icu::RegexMatcher& m, UErrorCode& status) { return m.matches(status) != 0; });
}

base::Result<bool> Regex::starts_at(std::string_view text, base::ByteOffset at) const {
    return compiled_->run(text, {at, base::ByteOffset(text.size())},
                          [](icu::RegexMatcher& m, UErrorCode& status) { return m.lookingAt(status) != 0; });
}

base::Result<bool> Regex::matches(std::string_view text) const {
    return covers(text, {base::ByteOffset(0), base::ByteOffset(text.size())});
}

}  // namespace tolmach::text
