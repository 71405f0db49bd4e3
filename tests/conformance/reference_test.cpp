// SPDX-License-Identifier: Apache-2.0
// References of the sample note as three editions print them, held against the notes that were translated by
// hand; and faults seeded into those, held against the checks.
#include "checks/references.hpp"
#include "conformance/note_references.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "support/shared.hpp"

#include <cstdio>
#include <functional>
#include <optional>

using namespace tolmach;
using namespace tolmach::conformance;

namespace {

constexpr const char* kEditions[] = {"fr", "ru", "be"};

// The style's own spaces count; those that a translator ties initials with inside a title do not.
std::string plain_spaces(const std::string& text) {
    std::string made = text;
    for (const char* space : {"\u00A0", "\u202F"})
        for (std::size_t at = made.find(space); at != made.npos; at = made.find(space, at))
            made.replace(at, std::string_view(space).size(), " ");
    return made;
}

}  // namespace

TEST_CASE("references as the editions print them") {
    if (!tests::require_shared("note", {"gold.json", "sample_translations.jsonl", "name_forms.tsv"})) return;
    const NoteOfReferences note;
    for (const bool read : {false, true})
        for (const std::string edition : kEditions) {
            std::size_t exact = 0, but_spaces = 0, all = 0;
            for (const SampleNote& sample : note.samples()) {
                const std::string written = note.written(sample.number, edition, read);
                const std::string& wanted = sample.target.at(edition);
                ++all;
                exact += written == wanted;
                but_spaces += plain_spaces(written) == plain_spaces(wanted);
                if (plain_spaces(written) != plain_spaces(wanted))
                    std::printf("  %s fn%d\n    wanted  %s\n    written %s\n", edition.c_str(), sample.number,
                                wanted.c_str(), written.c_str());
            }
            std::printf("%s, fields %s: %zu of %zu notes as by hand, %zu but for spaces\n", edition.c_str(),
                        read ? "read" : "of the gold", but_spaces, all, but_spaces - exact);
            CHECK(but_spaces * 100 >= all * 90);
        }
}

namespace {

using Seed = std::optional<std::string>;

std::string without_stretch(const std::string& text, std::size_t from, std::size_t to) {
    return text.substr(0, from) + text.substr(to);
}

Seed replaced(const std::string& text, const std::string& what, const std::string& with) {
    const std::size_t at = what.empty() ? text.npos : text.find(what);
    if (at == text.npos) return std::nullopt;
    return text.substr(0, at) + with + text.substr(at + what.size());
}

// A letter in the middle of a word of the target is another one.
Seed misspelt(const std::string& text, const std::string& word) {
    if (word.size() < 4) return std::nullopt;
    std::string wrong = word;
    char& letter = wrong[word.size() / 2];
    if (letter < 'a' || letter > 'z') return std::nullopt;
    letter = letter == 'q' ? 'x' : 'q';
    return replaced(text, word, wrong);
}

// One kind of fault in the first reference of a note, where its target has what it needs.
struct FaultKind {
    const char* name;
    std::function<Seed(const citation::Reference& reference, const std::string& target)> seed;
};

Seed other_pages(const citation::Reference& reference, const std::string& target) {
    if (reference.pages.empty()) return std::nullopt;
    for (const char* term : {", pp.\u00A0", ", p.\u00A0", ". P.\u00A0", " P.\u00A0", ". С.\u00A0"})
        if (const std::size_t at = target.rfind(term); at != target.npos) return target.substr(0, at) + ".";
    return std::nullopt;
}

Seed with_bracket(const std::string& target, const std::string& content) {
    const std::size_t open = target.find('['), close = target.find(']');
    if (open == target.npos || target.compare(open, 4, "[et ") == 0) return std::nullopt;
    if (content.empty()) return without_stretch(target, open - 1, close + 1);
    return target.substr(0, open + 1) + content + target.substr(close);
}

std::vector<FaultKind> fault_kinds() {
    using citation::Reference;
    const auto author = [](const Reference& r) {
        return r.authors.empty() ? std::string() : r.authors[0].family;
    };
    const auto container = [](const Reference& r) {
        return r.containers.empty() ? std::string() : r.containers[0].text;
    };
    return {
        {"author misspelt", [=](const auto& r, const auto& t) { return misspelt(t, author(r)); }},
        {"author lost", [=](const auto& r, const auto& t) { return replaced(t, author(r), ""); }},
        {"title misspelt", [](const auto& r, const auto& t) { return misspelt(t, r.title.text); }},
        {"title translated",
         [](const auto& r, const auto& t) { return replaced(t, r.title.text, "Un tout autre titre"); }},
        {"bracket lost", [](const auto&, const auto& t) { return with_bracket(t, {}); }},
        {"bracket in English",
         [](const auto& r, const auto& t) {
             return r.title.translation.empty() ? std::nullopt : with_bracket(t, r.title.translation);
         }},
        {"container renamed",
         [=](const auto& r, const auto& t) { return replaced(t, container(r), "Autre revue"); }},
        {"other year",
         [](const auto& r, const auto& t) {
             const std::string year = std::to_string(r.date.year);
             return r.date.year == 0 ? std::nullopt : replaced(t, year, std::to_string(r.date.year + 1));
         }},
        {"English date",
         [](const auto& r, const auto& t) -> Seed {
             for (const char* before : {". ", ", "}) {
                 const std::size_t at = t.rfind(before, t.size() - 3);
                 if (r.date.day > 0 && r.pages.empty() && r.volume.empty() && at != t.npos)
                     return t.substr(0, at) + before + r.date.printed + ".";
             }
             return std::nullopt;
         }},
        {"pages lost", other_pages},
        {"other volume",
         [](const auto& r, const auto& t) { return replaced(t, r.volume.text, r.volume.text + "7"); }},
        {"repeat of the other script",
         [](const auto&, const auto& t) -> Seed {
             for (const auto& [right, wrong] :
                  {std::pair{"Ibid", "Там же"}, std::pair{"Там же", "Ibid"}, std::pair{"Тамсама", "Ibid"},
                   std::pair{"Op. cit", "Указ. соч"}})
                 if (auto made = replaced(t, right, wrong)) return made;
             return std::nullopt;
         }},
    };
}

std::vector<base::Diagnostic> findings_at(const NoteOfReferences& note, const std::string& edition,
                                          int number, const std::string& target) {
    const auto style = *citation::find_style(citation::usual_style(edition));
    checks::References check(
        {style, terminology::works_of(note.base(), edition, {style.schemes, {}}), {"en", edition}});
    const checks::FileInfo file{"note.xlf", "note.txt", "en", edition};
    std::vector<base::Diagnostic> found;
    for (int i = 1; i <= number; ++i) {
        xliff::Unit unit;
        unit.id = "fn" + std::to_string(i);
        unit.type = "tolmach:footnote-bibliographic";
        xliff::Segment& segment = unit.segments.emplace_back();
        segment.source = xliff::content_of(note.texts().at(static_cast<std::size_t>(i - 1)));
        if (i == number) segment.target = xliff::content_of(target);
        check.observe(file, unit, found);
    }
    return found;
}

}  // namespace

TEST_CASE("checks of references on right and on faulty notes") {
    if (!tests::require_shared("note", {"gold.json", "sample_translations.jsonl", "name_forms.tsv"})) return;
    const NoteOfReferences note;
    std::size_t seeded = 0, missed = 0, alarms = 0, right = 0;
    for (const std::string edition : kEditions)
        for (const SampleNote& sample : note.samples()) {
            const std::string& target = sample.target.at(edition);
            ++right;
            const auto false_ones = findings_at(note, edition, sample.number, target);
            alarms += false_ones.empty() ? 0 : 1;
            for (const base::Diagnostic& each : false_ones)
                std::printf("  alarm %s fn%d: %s: %s; write ‘%s’: %s\n", edition.c_str(), sample.number,
                            each.check.c_str(), each.message.c_str(), each.suggestion.c_str(),
                            target.c_str());
            const auto& references = note.read(sample.number).references;
            if (references.empty() || !tests::is_drawn(right)) continue;
            for (const FaultKind& kind : fault_kinds()) {
                const Seed faulty = kind.seed(references.front(), target);
                if (!faulty || *faulty == target) continue;
                if (std::string(kind.name).starts_with("repeat") && edition == "fr" &&
                    faulty->find("Указ") != faulty->npos)
                    continue;
                ++seeded;
                if (!findings_at(note, edition, sample.number, *faulty).empty()) continue;
                ++missed;
                std::printf("  missed %s fn%d %s: %s\n", edition.c_str(), sample.number, kind.name,
                            faulty->c_str());
            }
        }
    std::printf("right notes: %zu, with a finding %zu; faults of %zu kinds seeded: %zu, found %.1f %%\n",
                right, alarms, fault_kinds().size(), seeded,
                100.0 * static_cast<double>(seeded - missed) / static_cast<double>(seeded));
    CHECK(alarms == 0);
    CHECK((seeded - missed) * 100 >= seeded * 95);
}
