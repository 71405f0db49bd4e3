// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/import_command.hpp"

#include "cli/settings.hpp"
#include "glossary/split_terms.hpp"
#include "reports/report.hpp"
#include "terminology/term_sources.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>

namespace tolmach::cli {
namespace {

std::size_t count(const std::vector<base::Diagnostic>& complaints, base::Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(complaints.begin(), complaints.end(),
                      [&](const base::Diagnostic& each) { return each.severity == severity; }));
}

void print_displaced(std::ostream& to, const std::vector<glossary::Displaced>& displaced) {
    for (const auto& [id, term] : displaced)
        fmt::print(to, "{}: {} {} '{}' went out\n", text::printable(id), glossary::to_string(term.status),
                   text::printable(term.language), text::printable(term.text));
}

}  // namespace

void TermsImportCommand::declare(OptionParser& parser) {
    parser
        .option(
            "FILE", files_,
            "Files with terms: TBX, CSV, TSV, XLSX, IATE, MultiTerm, UTX, GlossML, OmegaT, XLIFF, TMX; - for "
            "standard input")
        .required();
    base_.declare(parser);
    reading_.declare(parser, "Format of the files where their names do not say it");
    const Option keep_going =
        parser.flag("--keep-going", keep_going_, "Take the good rows of a file that has bad ones");
    parser
        .flag("--strict", strict_,
              "Take nothing where something was read otherwise than it is written, or left out")
        .excludes(keep_going);
    parser.option("--split MARKS", split_,
                  "Make several terms of one that holds such a mark outside of brackets, the first of them "
                  "preferred: '/;'");
    const Option merge = parser.flag(
        "--merge", merge_,
        "Only add terms to the concepts that are known, whatever else the files say of them; always so "
        "for XLIFF and TMX, which hold a part of a concept");
    parser
        .flag(
            "--replace", replace_,
            "Concepts that are known become those of the files, terms that these do not have go out; without "
            "it an id that would stand for another thing is refused")
        .excludes(merge);
}

base::Result<TermsImportCommand::Found> TermsImportCommand::read_files(const Env& env) const {
    const auto options = reading_.options();
    if (!options) return base::fail(options.error());
    Found found;
    std::optional<terminology::Completeness> completeness;
    for (const std::filesystem::path& file : files_) {
        auto read = read_terms(file, env, *options);
        if (!read) return base::fail(read.error());
        if (completeness.value_or(read->value.completeness) != read->value.completeness && !merge_)
            return base::fail(base::ErrorCode::Usage,
                              "XLIFF and TMX add to concepts, other formats say what these are", {},
                              "import them one after the other, or all with --merge");
        completeness = read->value.completeness;
        found.split += glossary::split_terms(read->value.concepts, text::to_utf32(split_));
        const bool merges = merge_ || completeness == terminology::Completeness::Part;
        found.known = merges     ? glossary::OnConflict::Merge
                      : replace_ ? glossary::OnConflict::Replace
                                 : glossary::OnConflict::Update;
        auto intake = glossary::take_over(found.concepts, read->value.concepts, found.known);
        if (!intake) {
            intake.error().location.file = shown_name(file);
            return base::fail(intake.error());
        }
        std::move(intake->count.displaced.begin(), intake->count.displaced.end(),
                  std::back_inserter(found.displaced));
        std::move(read->diagnostics.begin(), read->diagnostics.end(), std::back_inserter(found.complaints));
        found.origin += (found.origin.empty() ? "" : ", ") + shown_name(file.filename());
    }
    return found;
}

base::Result<void> TermsImportCommand::refuse_bad(const std::vector<base::Diagnostic>& complaints) const {
    const std::size_t bad = count(complaints, base::Severity::Error),
                      odd = count(complaints, base::Severity::Warning);
    if (bad > 0 && !keep_going_)
        return base::fail(
            base::ErrorCode::Invalid,
            fmt::format("nothing was imported: {} {} bad", bad, bad == 1 ? "row is" : "rows are"), {},
            "correct them, or import the others with --keep-going");
    if (odd > 0 && strict_)
        return base::fail(base::ErrorCode::Invalid,
                          fmt::format("nothing was imported: {} {}", odd, odd == 1 ? "warning" : "warnings"),
                          {}, "correct the files, or import them without --strict");
    return {};
}

base::Result<int> TermsImportCommand::run(Env& env) {
    const auto base = written_base(base_, env);
    if (!base) return base::fail(base.error());
    const auto found = read_files(env);
    if (!found) return base::fail(found.error());
    if (!found->complaints.empty()) env.err << reports::render(found->complaints, reports::Format::Text);
    if (auto good = refuse_bad(found->complaints); !good) return base::fail(good.error());
    auto saved = save_concepts(*base, found->concepts, edit_by_user(found->origin), found->known);
    if (!saved) {
        if (saved.error().location.file.empty()) saved.error().location.file = base->string();
        return base::fail(saved.error());
    }
    if (found->split > 0)
        fmt::print(env.err, "{} {} split\n", found->split, found->split == 1 ? "term was" : "terms were");
    print_displaced(env.err, found->displaced);
    print_displaced(env.err, saved->displaced);
    const std::size_t refused = count(found->complaints, base::Severity::Error);
    fmt::print(env.out, "{}: concepts added {}, changed {}, unchanged {}; rows refused {}\n",
               text::printable(base->string()), saved->added, saved->changed, saved->unchanged, refused);
    return refused > 0 ? kFindings : kClean;
}

}  // namespace tolmach::cli
