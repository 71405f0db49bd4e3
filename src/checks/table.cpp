// SPDX-License-Identifier: Apache-2.0
#include "checks/characters.hpp"
#include "checks/check.hpp"
#include "checks/codes.hpp"
#include "checks/consistency.hpp"
#include "checks/file_rules.hpp"
#include "checks/left_as_source.hpp"
#include "checks/numbers.hpp"
#include "checks/placeholders.hpp"
#include "checks/punctuation.hpp"
#include "checks/reviewer_notes.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/stray_text.hpp"
#include "checks/target_empty.hpp"
#include "checks/target_language.hpp"
#include "checks/target_same.hpp"
#include "checks/typography.hpp"
#include "checks/untouchable.hpp"
#include "checks/untranslated_words.hpp"
#include "checks/urls.hpp"

namespace tolmach::checks {
namespace {

template <class... Each>
Checks make() {
    Checks checks;
    (checks.push_back(std::make_unique<Each>()), ...);
    return checks;
}

}  // namespace

Checks plain_checks(LoanWords loans, HouseStyle house, KnownTitles titles, bool months_of_works) {
    Checks checks = make<StrayText, Codes, Numbers, Placeholders, Characters, TargetLanguage,
                         UntouchableUnits, Addresses, Spaces, RepeatedWords, MixedScripts, FinalMark,
                         Brackets, LengthRatio, Consistency, UndecidedChanges, TranslatorNotes, FileRules>();
    checks.push_back(std::make_unique<LeftAsSource>(months_of_works));
    checks.push_back(std::make_unique<UntranslatedWords>(loans));
    checks.push_back(std::make_unique<TargetEmpty>(loans));
    checks.push_back(std::make_unique<Typography>(std::move(house), std::move(titles)));
    checks.push_back(std::make_unique<TargetSame>(std::move(loans)));
    return checks;
}

}  // namespace tolmach::checks
