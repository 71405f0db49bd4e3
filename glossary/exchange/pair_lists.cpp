// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/pair_lists.hpp"

#include "glossary/concept_collector.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/exchange/export_losses.hpp"
#include "glossary/fields.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tolmach::glossary {
namespace {

using Read = base::Result<base::Outcome<std::vector<Concept>>>;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// A line of a list, with its number from 1; line ends are LF or CR LF.
template <class Each>
void for_each_line(std::string_view text, const Each& each) {
    std::size_t number = 0;
    for (std::string_view line : text::split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        each(line, ++number);
    }
}

// A list keeps one line for a pair.
std::string one_line(std::string_view value) {
    std::string line(value);
    for (char& c : line)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return line;
}

std::string join_filled(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts)
        if (!part.empty()) (text += text.empty() ? "" : "; ") += one_line(part);
    return text;
}

Term term_in(const std::string& language, std::string text) {
    Term term;
    term.language = language;
    term.text = std::move(text);
    return term;
}

void add_once(Concept& to, Term term) {
    const bool there = std::any_of(to.terms.begin(), to.terms.end(), [&](const Term& each) {
        return each.language == term.language && each.text == term.text;
    });
    if (!there) to.terms.push_back(std::move(term));
}

// The concept of a pair: that with the given id, else that of an earlier pair with the same source.
Concept& concept_of(ConceptCollector& gathering, const std::string& source, const std::string& id = {}) {
    return id.empty() ? gathering.unnamed(source) : gathering.concept_with(id);
}

base::Result<LanguagePair> checked(const LanguagePair& languages, const std::string& name) {
    for (const std::string& tag : {languages.source, languages.target})
        if (!text::is_language_tag(tag))
            return base::fail(
                base::ErrorCode::Usage,
                tag.empty() ? "the file does not say its languages" : "'" + tag + "' is no language tag",
                {name, 0, 0}, "say them with --languages, such as --languages en,fr");
    return LanguagePair{text::canonical_tag(languages.source), text::canonical_tag(languages.target)};
}

// The columns of UTX, by their names in its header.
class UtxReader {
  public:
    UtxReader(ConceptCollector& gathering, LanguagePair languages, std::string_view header, std::size_t line)
        : gathering_(gathering), languages_(std::move(languages)) {
        for (const std::string_view column : text::split(header, '\t')) {
            columns_.push_back(text::to_lower(text::trim(column)));
            if (std::find(kKnown.begin(), kKnown.end(), columns_.back()) == kKnown.end())
                gathering_.say(kGlossaryLost, line,
                               "the column '" + columns_.back() + "' is not known and was left out");
        }
    }

    void row(std::string_view line, std::size_t number) {
        if (gathering_.refuse_control(line, number)) return;
        cells_ = text::split(line, '\t');
        const std::string source = gathering_.trimmed(cell("src"), number);
        const std::string target = gathering_.trimmed(cell("tgt"), number);
        if (source.empty() || target.empty())
            return gathering_.skip(number, source.empty() ? "the line has no source and was left out"
                                                          : "the line has no target and was left out");
        Term from = term_in(languages_.source, source), to = term_in(languages_.target, target);
        if (const auto status = cell("term status"); !status.empty())
            to.status = *status_from(gathering_.meant("status", status, number));
        set_part_of_speech(from, cell("src:pos"), number);
        set_part_of_speech(to, cell("tgt:pos"), number);
        from.note = cell("src:comment");
        to.note = cell("tgt:comment");
        Concept& entry = concept_of(gathering_, source, std::string(cell("concept id")));
        if (entry.note.empty()) entry.note = cell("comment");
        add_once(entry, std::move(from));
        add_once(entry, std::move(to));
    }

  private:
    static constexpr std::array<std::string_view, 9> kKnown = {"src",     "tgt",         "src:pos",
                                                               "tgt:pos", "src:comment", "tgt:comment",
                                                               "comment", "term status", "concept id"};

    std::string_view cell(std::string_view column) const {
        const auto at =
            static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
        const std::string_view value = at < cells_.size() ? text::trim(cells_[at]) : std::string_view();
        return value == "-" ? std::string_view() : value;
    }

    void set_part_of_speech(Term& term, std::string_view value, std::size_t number) {
        if (!value.empty())
            find_field(term_fields(), "pos")->set(term, gathering_.meant("pos", value, number));
    }

    ConceptCollector& gathering_;
    LanguagePair languages_;
    std::vector<std::string> columns_;
    std::vector<std::string_view> cells_;
};

// `#UTX 1.20; en/fr; …`
LanguagePair languages_of(std::string_view header) {
    const auto parts = text::split(header, ';');
    const auto tags = text::split(parts.size() > 1 ? text::trim(parts[1]) : std::string_view(), '/');
    return {std::string(tags[0]), tags.size() > 1 ? std::string(tags[1]) : std::string()};
}

std::string_view utx_status(Status status) {
    constexpr std::array<std::string_view, 4> names = {"approved", "provisional", "non-standard",
                                                       "forbidden"};
    return names[static_cast<std::size_t>(status)];
}

// What no list of pairs says of a concept: terms of other languages, and those that are no part of a pair.
void add_others(ExportLosses& losses, const Concept& of, const std::vector<const Term*>& written) {
    for (const Term& term : of.terms)
        if (std::find(written.begin(), written.end(), &term) == written.end())
            losses.add("terms that make no pair");
}

}  // namespace

Read read_omegat(const std::string& name, std::string_view text, const LanguagePair& asked) {
    const auto languages = checked(asked, name);
    if (!languages) return base::fail(languages.error());
    ConceptCollector gathering(name);
    for_each_line(text, [&](std::string_view line, std::size_t number) {
        if (text::trim(line).empty() || line.starts_with('#') || gathering.refuse_control(line, number))
            return;
        const auto cells = text::split(line, '\t');
        const std::string source = gathering.trimmed(cells[0], number);
        const std::string target = cells.size() > 1 ? gathering.trimmed(cells[1], number) : std::string();
        if (source.empty() || target.empty())
            return gathering.skip(number, source.empty() ? "the line has no source and was left out"
                                                         : "the line has no target and was left out");
        Concept& entry = concept_of(gathering, source);
        Term translation = term_in(languages->target, target);
        if (cells.size() > 2) translation.note = text::trim(cells[2]);
        add_once(entry, term_in(languages->source, source));
        add_once(entry, std::move(translation));
    });
    return gathering.take();
}

base::Outcome<std::string> write_omegat(const std::vector<Concept>& concepts, const LanguagePair& languages) {
    std::string list;
    ExportLosses losses;
    for (const Concept& each : concepts) {
        const auto sources = equivalents(each, languages.source),
                   targets = equivalents(each, languages.target);
        std::vector<const Term*> written;
        for (const Term* source : sources)
            for (const Term* target : targets) {
                list += one_line(source->text) + '\t' + one_line(target->text) + '\t' +
                        join_filled({target->note, each.definition, each.note}) + '\n';
                written.insert(written.end(), {source, target});
            }
        add_others(losses, each, written);
        losses.add_concept(each, {"definition", "concept_note"});
        for (const Term& term : each.terms)
            losses.add_term(term, {"lang", "note"});
    }
    return {std::move(list), losses.diagnostics("OmegaT's glossary has no place for")};
}

Read read_utx(const std::string& name, std::string_view text) {
    if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
    ConceptCollector gathering(name);
    std::optional<LanguagePair> languages;
    std::optional<UtxReader> reader;
    base::Result<void> header;
    for_each_line(text, [&](std::string_view line, std::size_t number) {
        if (!header || text::trim(line).empty()) return;
        if (!languages) {
            const auto pair = checked(languages_of(line), name);
            if (!pair)
                header = base::fail(pair.error());
            else
                languages = *pair;
        } else if (line.starts_with("#src")) {
            reader.emplace(gathering, *languages, line.substr(1), number);
        } else if (!line.starts_with('#')) {
            if (reader)
                reader->row(line, number);
            else
                gathering.refuse(number, "the line stands before the header that begins with #src");
        }
    });
    if (!header) return base::fail(header.error());
    return gathering.take();
}

base::Outcome<std::string> write_utx(const std::vector<Concept>& concepts, const LanguagePair& languages,
                                     std::string_view date) {
    std::string list = std::string(kBom) + "#UTX 1.20; " + languages.source + "/" + languages.target + ";";
    if (!date.empty()) list += " " + std::string(date) + ";";
    list += "\r\n#src\ttgt\tsrc:pos\ttgt:pos\tsrc:comment\ttgt:comment\tterm status\tconcept ID\r\n";
    ExportLosses losses;
    const auto row = [&](const Concept& of, const Term& source, const Term& target) {
        const auto or_dash = [](std::string_view value) {
            return value.empty() ? std::string("-") : one_line(value);
        };
        list += one_line(source.text) + '\t' + one_line(target.text) + '\t' + or_dash(source.part_of_speech) +
                '\t' + or_dash(target.part_of_speech) + '\t' + or_dash(source.note) + '\t' +
                or_dash(target.note) + '\t' + std::string(utx_status(target.status)) + '\t' +
                one_line(of.id) + "\r\n";
    };
    for (const Concept& each : concepts) {
        std::vector<const Term*> sources, targets, written;
        for (const Term& term : each.terms) {
            if (text::matches(languages.source, term.language)) sources.push_back(&term);
            if (text::matches(languages.target, term.language)) targets.push_back(&term);
        }
        // The first source term meets every target term, the other source terms the first.
        for (std::size_t i = 0;
             i < std::max(sources.size(), targets.size()) && !sources.empty() && !targets.empty(); ++i) {
            if (i < targets.size()) row(each, *sources[0], *targets[i]);
            if (i > 0 && i < sources.size()) row(each, *sources[i], *targets[0]);
        }
        if (!sources.empty() && !targets.empty()) {
            written = sources;
            written.insert(written.end(), targets.begin(), targets.end());
        }
        add_others(losses, each, written);
        losses.add_concept(each, {"concept_id"});
        for (const Term* source : sources)
            losses.add_term(*source, {"lang", "pos", "note"});
        for (const Term* target : targets)
            losses.add_term(*target, {"lang", "pos", "note", "status"});
    }
    return {std::move(list), losses.diagnostics("UTX has no place for")};
}

}  // namespace tolmach::glossary
