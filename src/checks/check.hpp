// SPDX-License-Identifier: Apache-2.0
// checks: what is wrong with a translation. One file a check.
// Takes units one at a time, with the file they stand in; gives diagnostics with code-point spans.
// A check keeps hashes and ids of what it saw, never units, so that a million units pass in bounded memory.
// Does not read files, print, or change text.
//
// This header: the interface. A new check is a class that names what it can say in `kSays`, and a word in
// table.cpp.
#pragma once

#include "base/diagnostic.hpp"
#include "checks/house_style.hpp"
#include "xliff/model.hpp"
#include "xliff/validation_rules.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::checks {

using base::CheckInfo;
using base::CodePointSpan;
using base::Diagnostic;
using base::Severity;
using base::Side;
using xliff::Segment;
using xliff::Unit;

/// What a check may know of the file that a unit belongs to; valid during the call, copy what is needed
/// later.
struct FileInfo {
    std::string name;      ///< The XLIFF as the user named it.
    std::string original;  ///< The source document.
    std::string source_language, target_language;
    std::vector<xliff::ValidationRules> rules = {};  ///< In force in the file and in each of its groups.
};
FileInfo info_of(const xliff::Document& document, const xliff::File& file);

/// What an edition would print of a segment: the target, or the source where the file was pre-filled with
/// sources and nobody changed it; null where there is neither.
const xliff::Content* left_to_print(const Segment& segment);

class UnitReading;

/// Something that looks at units in document order and says what is wrong.
class Check {
  public:
    virtual ~Check() = default;
    /// Checks one unit; findings that need no other unit go to `found`.
    virtual void look_at(const UnitReading& unit, std::vector<Diagnostic>& found) = 0;
    /// The same of a unit that no other check looks at.
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found);
    /// Whether what the check says of a unit depends on others. One that keeps no state looks at units in any
    /// order, and at several at once in threads of their own.
    virtual bool keeps_state() const { return true; }
    /// What of a look at a unit needs no other: of a check that keeps state it is done before look_at(), for
    /// several units at once in threads of their own.
    virtual void prepare(const UnitReading&) const {}
    /// Whether the unit that was just observed is written as it has to be, so that what looks odd in it to
    /// checks of prose is right.
    virtual bool settles() const { return false; }
    /// Called after the last unit of each document; a check of single documents clears its state.
    virtual void end_document() {}
    /// Reports what only all documents together show; called once, after the last document.
    virtual void finish(std::vector<Diagnostic>&) {}
};
using Checks = std::vector<std::unique_ptr<Check>>;

/// A diagnostic about a place in a segment; `span` counts code points of that side's plain text.
Diagnostic finding(const CheckInfo& check, const FileInfo& file, const Unit& unit, const Segment* segment,
                   Side side, std::optional<CodePointSpan> span, std::string message);

/// Whether a text, folded, is a term that the target language takes over as it is: `soft power` in French.
using LoanWords = std::function<bool(const std::string& folded)>;

/// Where the titles that a term base knows stand in UTF-8 text.
using KnownTitles = std::function<std::vector<CodePointSpan>(std::string_view text)>;

/// The checks that need no term base; `loans` may stand in a target as in its source, and `titles` keep the
/// marks they were published with. `months_of_works`: references have months without a day in the words of
/// the work.
Checks plain_checks(LoanWords loans = {}, HouseStyle house = {}, KnownTitles titles = {},
                    bool months_of_works = false);

/// What all checks, those of terms and `heal_calls` can say; some of it several times.
std::vector<const CheckInfo*> diagnostics();

/// A run of checks over the units of documents in one pair of languages, which come by in order. Keeps what
/// was found and a hash of each unit.
class Run {
  public:
    /// What the checks that keep no state say of a unit.
    struct Judged {
        std::shared_ptr<const UnitReading> reading;
        std::vector<std::pair<std::size_t, Diagnostic>> found;  ///< With the number of the check.
    };

    explicit Run(Checks checks) : checks_(std::move(checks)) {}
    void observe(const FileInfo& file, const Unit& unit) {
        Judged judged = judge(file, unit);
        take(judged);
    }
    /// The first half of observe(): units in any order, several at once in threads of their own. File and
    /// unit are to stay where they are until the second half.
    Judged judge(const FileInfo& file, const Unit& unit) const;
    /// The second half: units in the order of the document. What was found is moved out.
    void take(Judged& judged);
    void end_document();
    /// Everything found, in the order of the documents, units and segments; call once, after the last
    /// document.
    std::vector<Diagnostic> finish();

  private:
    void number_late_findings();
    void leave_out_said_twice();

    Checks checks_;
    std::vector<Diagnostic> found_;
    std::vector<std::size_t> units_;  // For each of them the number of its unit.
    std::vector<std::size_t> keys_;   // Of the units.
    // By the number of the unit and the id, for units whose ids do not sort as their segments stand.
    std::map<std::pair<std::size_t, std::string>, std::size_t> segment_number_of_;
};

/// Runs checks over a document.
std::vector<Diagnostic> run(Checks checks, const xliff::Document& document);

}  // namespace tolmach::checks
