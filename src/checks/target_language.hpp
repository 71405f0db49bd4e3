// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/char_set.hpp"

#include <map>
#include <mutex>
#include <string>

namespace tolmach::checks {

inline constexpr CheckInfo kTargetLanguage{
    "target.language", Severity::Warning, "the target is in another language than the file says",
    "The script, the letters or the commonest words are those of another language. What is quoted and "
    "references do not count."};

/// `target.language`: the target is in another language than the file says: in another script, in letters
/// that the language does not have, or in the words of another. What is quoted, and references, do not count.
class TargetLanguage final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTargetLanguage, &kScriptMixed};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    const text::CharSet& letters_of(const std::string& language);

    std::mutex reading_letters_;
    std::map<std::string, text::CharSet> letters_;  // By language.
};

}  // namespace tolmach::checks
