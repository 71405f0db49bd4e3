// SPDX-License-Identifier: Apache-2.0
#include "checks/addresses.hpp"
#include "checks/check.hpp"
#include "checks/codes.hpp"
#include "checks/consistency.hpp"
#include "checks/file_rules.hpp"
#include "checks/numbers.hpp"
#include "checks/punctuation.hpp"
#include "checks/remarks.hpp"
#include "checks/stray_text.hpp"
#include "checks/surface.hpp"
#include "checks/target_empty.hpp"
#include "checks/target_same.hpp"
#include "checks/typography.hpp"

namespace tolmach::checks {
namespace {

template <class... Each>
Checks make() {
    Checks checks;
    (checks.push_back(std::make_unique<Each>()), ...);
    return checks;
}

}  // namespace

Checks plain_checks(LoanWords loans, HouseStyle house, KnownTitles titles) {
    Checks checks =
        make<TargetEmpty, StrayText, Codes, Numbers, Addresses, Spaces, RepeatedWords, MixedScripts,
             FinalMark, Brackets, LengthRatio, Consistency, UndecidedChanges, TranslatorNotes, FileRules>();
    checks.push_back(std::make_unique<Typography>(std::move(house), std::move(titles)));
    checks.push_back(std::make_unique<TargetSame>(std::move(loans)));
    return checks;
}

}  // namespace tolmach::checks
