// SPDX-License-Identifier: Apache-2.0
#include "checks/terms.hpp"

#include "checks/cited_titles.hpp"
#include "checks/name_romanization.hpp"
#include "checks/name_slips.hpp"
#include "checks/name_variants.hpp"
#include "checks/term_reading.hpp"
#include "checks/term_use.hpp"
#include "checks/terms_without_target.hpp"
#include "checks/unit_reading.hpp"
#include "text/locale.hpp"

#include <memory>

namespace tolmach::checks {
namespace {

// Whether titles may be left in Latin letters, which is said without a base too.
bool may_cite_romanised_titles(const UnitReading& unit) {
    for (std::size_t i = 0; i < unit.unit.segments.size(); ++i)
        if (!unit.source(i).quoted_passages().empty())
            return text::script_of_tag(unit.file.target_language) == "Cyrl";
    return false;
}

// One check, because what one rule has said of a name the next need not say again.
class Terms final : public Check {
  public:
    explicit Terms(BilingualTerms base)
        : base_(std::move(base)),
          name_words_(base_),
          names_(base_, name_words_),
          slips_(base_, name_words_),
          forbidden_(base_),
          missing_(base_),
          variants_(base_),
          gaps_(base_),
          without_target_(base_, gaps_),
          name_variants_(base_, gaps_) {}

    void prepare(const UnitReading& unit) const override {
        unit.terms = std::make_unique<TermUnit>(read_terms(base_, unit));
    }

    void look_at(const UnitReading& unit, std::vector<Diagnostic>& found) override {
        if (base_.concepts.empty() && !may_cite_romanised_titles(unit)) return;
        TermUnit read = unit.terms ? std::move(*unit.terms) : read_terms(base_, unit);
        check_titles(base_, read, found);
        if (base_.concepts.empty()) return;
        forbidden_.observe(read, found);
        names_.observe(read, found);
        slips_.observe(read, found);
        missing_.observe(read, found);
        variants_.observe(read);
        without_target_.observe(read);
        name_variants_.observe(read);
    }

    // Without a base nothing is kept but what can be said of a unit alone.
    bool keeps_state() const override { return !base_.concepts.empty(); }

    void end_document() override {
        forbidden_.end_document();
        missing_.end_document();
        variants_.end_document();
    }

    void finish(std::vector<Diagnostic>& found) override {
        variants_.finish(found);
        without_target_.finish(found);
        name_variants_.finish(found);
    }

  private:
    BilingualTerms base_;
    NameWordTable name_words_;
    NameRomanization names_;
    NameSlips slips_;
    ForbiddenTerms forbidden_;
    MissingTerms missing_;
    Variants variants_;
    TargetGaps gaps_;
    TermsWithoutTarget without_target_;
    NameVariants name_variants_;
};

constexpr const CheckInfo* kSaid[] = {&kNameRomanization, &kNameVariant, &kTermForbidden, &kTermMissing,
                                      &kTermUntranslated, &kTermVariant, &kTitleChanged};

}  // namespace

std::span<const CheckInfo* const> term_diagnostics() {
    return kSaid;
}

Checks term_checks(glossary::Concepts concepts, const std::string& source_language,
                   const std::string& target_language) {
    Checks checks;
    checks.push_back(
        std::make_unique<Terms>(BilingualTerms(std::move(concepts), source_language, target_language)));
    return checks;
}

}  // namespace tolmach::checks
