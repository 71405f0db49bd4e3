// SPDX-License-Identifier: Apache-2.0
#include "checks/acronyms.hpp"
#include "checks/apostrophes.hpp"
#include "checks/characters.hpp"
#include "checks/check.hpp"
#include "checks/codes.hpp"
#include "checks/consistency.hpp"
#include "checks/decimal_point.hpp"
#include "checks/ellipsis.hpp"
#include "checks/file_rules.hpp"
#include "checks/first_letter.hpp"
#include "checks/heal_calls.hpp"
#include "checks/left_as_source.hpp"
#include "checks/length.hpp"
#include "checks/lost_minus.hpp"
#include "checks/name_letters.hpp"
#include "checks/numbers.hpp"
#include "checks/orthography.hpp"
#include "checks/placeholders.hpp"
#include "checks/punctuation.hpp"
#include "checks/references.hpp"
#include "checks/reviewer_notes.hpp"
#include "checks/short_u.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/stray_text.hpp"
#include "checks/target_empty.hpp"
#include "checks/target_language.hpp"
#include "checks/target_same.hpp"
#include "checks/terms.hpp"
#include "checks/title_schemes.hpp"
#include "checks/typography.hpp"
#include "checks/unclosed_quotes.hpp"
#include "checks/unknown_words.hpp"
#include "checks/untouchable.hpp"
#include "checks/untranslated_words.hpp"
#include "checks/urls.hpp"
#include "checks/word_habits.hpp"
#include "checks/word_rules.hpp"
#include "checks/wrong_encoding.hpp"
#include "checks/yo.hpp"

namespace tolmach::checks {
namespace {

// The checks that need nothing but the units. A new one is a line here.
template <class... Each>
struct List {
    static void make(Checks& checks) { (checks.push_back(std::make_unique<Each>()), ...); }
    static void add_said(std::vector<const CheckInfo*>& all) {
        (all.insert(all.end(), std::begin(Each::kSays), std::end(Each::kSays)), ...);
    }
};
using Simple = List<StrayText, Codes, Numbers, Placeholders, Characters, WrongEncoding, TargetLanguage,
                    UntouchableUnits, Addresses, Spaces, RepeatedWords, MixedScripts, FinalMark, Brackets,
                    Ellipsis, LengthRatio, DecimalPoint, LostMinus, Acronyms, NameLetters, Apostrophes,
                    UnclosedQuotes, WordRules, WordHabits, FirstLetter, ShortU, Yo, Orthography, Consistency,
                    TitleSchemes, UndecidedChanges, TranslatorNotes, FileRules>;
using WithSettings =
    List<LeftAsSource, References, UntranslatedWords, TargetEmpty, Typography, TargetSame, UnknownWords>;

}  // namespace

Checks plain_checks(LoanWords loans, HouseStyle house, KnownTitles titles, bool months_of_works) {
    Checks checks;
    Simple::make(checks);
    checks.push_back(std::make_unique<LeftAsSource>(months_of_works));
    checks.push_back(std::make_unique<UntranslatedWords>(loans));
    checks.push_back(std::make_unique<TargetEmpty>(loans));
    checks.push_back(std::make_unique<Typography>(std::move(house), std::move(titles)));
    checks.push_back(std::make_unique<TargetSame>(std::move(loans)));
    return checks;
}

std::vector<const CheckInfo*> diagnostics() {
    std::vector<const CheckInfo*> all = {&kFootnoteHealed};
    Simple::add_said(all);
    WithSettings::add_said(all);
    const auto of_terms = term_diagnostics();
    all.insert(all.end(), of_terms.begin(), of_terms.end());
    return all;
}

}  // namespace tolmach::checks
