// SPDX-License-Identifier: Apache-2.0
#include "text/message.hpp"

#include "text/utf8.hpp"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace tolmach::text {
namespace {

std::string utf8_of_part(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string_view name_of(UMessagePatternArgType type) {
    switch (type) {
        case UMSGPAT_ARG_TYPE_PLURAL:
            return "plural";
        case UMSGPAT_ARG_TYPE_SELECT:
            return "select";
        case UMSGPAT_ARG_TYPE_SELECTORDINAL:
            return "selectordinal";
        default:
            return {};
    }
}

class PatternReader {
  public:
    PatternReader(const icu::UnicodeString& text, const icu::MessagePattern& pattern)
        : pattern_(pattern), at_(static_cast<std::size_t>(text.length()) + 1) {
        std::size_t count = 0;
        for (std::int32_t i = 0; i < text.length(); ++i) {
            at_[static_cast<std::size_t>(i)] = count;
            count += U16_IS_LEAD(text.charAt(i)) ? 0 : 1;
        }
        at_.back() = count;
    }

    std::vector<MessageArgument> read() {
        for (std::int32_t i = 0; i < pattern_.countParts(); ++i)
            part(i, pattern_.getPart(i));
        return std::move(arguments_);
    }

  private:
    void part(std::int32_t i, const icu::MessagePattern::Part& part) {
        switch (part.getType()) {
            case UMSGPAT_PART_TYPE_ARG_START:
                arguments_.push_back({{},
                                      std::string(name_of(part.getArgType())),
                                      open_.size(),
                                      {},
                                      {at(part.getIndex()), at(pattern_.getPart(limit(i)).getLimit())}});
                open_.push_back(arguments_.size() - 1);
                break;
            case UMSGPAT_PART_TYPE_ARG_LIMIT:
                open_.pop_back();
                break;
            case UMSGPAT_PART_TYPE_ARG_NAME:
            case UMSGPAT_PART_TYPE_ARG_NUMBER:
                current().name = utf8_of_part(pattern_.getSubstring(part));
                break;
            case UMSGPAT_PART_TYPE_ARG_TYPE:
                current().type = utf8_of_part(pattern_.getSubstring(part));
                break;
            case UMSGPAT_PART_TYPE_ARG_SELECTOR:
                current().branches.push_back({utf8_of_part(pattern_.getSubstring(part)), {}});
                break;
            case UMSGPAT_PART_TYPE_MSG_START:
                if (!open_.empty() && !current().branches.empty())
                    current().branches.back().span = {at(part.getLimit()),
                                                      at(pattern_.getPart(limit(i)).getIndex())};
                break;
            default:
                break;
        }
    }

    std::int32_t limit(std::int32_t start) const { return pattern_.getLimitPartIndex(start); }
    MessageArgument& current() { return arguments_[open_.back()]; }
    base::CodePoint at(std::int32_t utf16) const {
        return base::CodePoint(at_[static_cast<std::size_t>(utf16)]);
    }

    const icu::MessagePattern& pattern_;
    std::vector<std::size_t> at_;  // The code point of each place in UTF-16.
    std::vector<MessageArgument> arguments_;
    std::vector<std::size_t> open_;
};

// ICU's parser calls itself for each brace inside another.
bool is_too_deep(std::u32string_view text) {
    constexpr std::size_t kDeepest = 64;
    std::size_t depth = 0;
    for (const char32_t c : text) {
        if (c == U'{' && ++depth > kDeepest) return true;
        if (c == U'}' && depth > 0) --depth;
    }
    return false;
}

}  // namespace

std::optional<std::vector<MessageArgument>> message_arguments(std::u32string_view text) {
    if (is_too_deep(text)) return std::nullopt;
    const auto wide = icu::UnicodeString::fromUTF8(to_utf8(text));
    UErrorCode status = U_ZERO_ERROR;
    icu::MessagePattern pattern(UMSGPAT_APOS_DOUBLE_OPTIONAL, status);
    pattern.parse(wide, nullptr, status);
    if (U_FAILURE(status)) return std::nullopt;
    return PatternReader(wide, pattern).read();
}

}  // namespace tolmach::text
