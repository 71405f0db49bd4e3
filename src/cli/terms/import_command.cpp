// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/import_command.hpp"

#include "reports/report.hpp"
#include "terminology/term_sources.hpp"
#include "text/printable.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

namespace tolmach::cli {
namespace {

using Concepts = std::vector<glossary::Concept>;

// Takes over more concepts as a term base would: what comes again becomes the new one, or is merged.
class Joined {
  public:
    void add(Concepts more, glossary::Known known) {
        for (glossary::Concept& each : more) {
            const auto [place, is_new] = places_.emplace(each.id, concepts.size());
            if (is_new)
                concepts.push_back(std::move(each));
            else if (known == glossary::Known::Merge)
                concepts[place->second] = glossary::merged(std::move(concepts[place->second]), each);
            else
                concepts[place->second] = std::move(each);
        }
    }

    Concepts concepts;

  private:
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

void TermsImportCommand::declare(OptionParser& parser) {
    parser
        .option(
            "FILE", files_,
            "Files with terms: TBX, CSV, TSV, XLSX, UTX, GlossML, OmegaT, XLIFF, TMX; - for standard input")
        .required();
    base_.declare(parser);
    reading_.declare(parser, "Format of the files where their names do not say it");
    parser.flag("--keep-going", keep_going_, "Take the good rows of a file that has bad ones");
    parser.flag("--merge", merge_,
                "Add terms to the concepts that are known, instead of replacing these; always so for "
                "XLIFF and TMX, which hold a part of a concept");
}

base::Result<TermsImportCommand::Found> TermsImportCommand::read_files() const {
    const auto options = reading_.options();
    if (!options) return base::fail(options.error());
    Found found;
    Joined joined;
    std::optional<terminology::Completeness> completeness;
    for (const std::filesystem::path& file : files_) {
        auto read = terminology::read_term_source(file, *options);
        if (!read) return base::fail(read.error());
        if (completeness.value_or(read->value.completeness) != read->value.completeness && !merge_)
            return base::fail(base::ErrorCode::Usage,
                              "XLIFF and TMX add to concepts, other formats replace them", {},
                              "import them one after the other, or all with --merge");
        completeness = read->value.completeness;
        const bool merges = merge_ || completeness == terminology::Completeness::Part;
        found.known = merges ? glossary::Known::Merge : glossary::Known::Replace;
        joined.add(std::move(read->value.concepts), found.known);
        std::move(read->diagnostics.begin(), read->diagnostics.end(), std::back_inserter(found.complaints));
        found.origin += (found.origin.empty() ? "" : ", ") + file.filename().string();
    }
    found.concepts = std::move(joined.concepts);
    return found;
}

base::Result<int> TermsImportCommand::run(Env& env) {
    const auto base = written_base(base_);
    if (!base) return base::fail(base.error());
    const auto found = read_files();
    if (!found) return base::fail(found.error());
    if (!found->complaints.empty()) env.err << reports::render(found->complaints, reports::Format::Text);
    const auto refused =
        std::count_if(found->complaints.begin(), found->complaints.end(),
                      [](const base::Diagnostic& each) { return each.severity == base::Severity::Error; });
    if (refused > 0 && !keep_going_)
        return base::fail(base::ErrorCode::Invalid,
                          fmt::format("nothing was imported: {} rows are bad", refused), {},
                          "correct them, or import the others with --keep-going");
    const auto count = save_concepts(*base, found->concepts, edit_by_user(found->origin), found->known);
    if (!count) return base::fail(count.error());
    fmt::print(env.out, "{}: concepts added {}, changed {}, unchanged {}; rows refused {}\n",
               text::printable(base->string()), count->added, count->changed, count->unchanged, refused);
    return refused > 0 ? kFindings : kClean;
}

}  // namespace tolmach::cli
