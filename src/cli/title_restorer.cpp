// SPDX-License-Identifier: Apache-2.0
#include "cli/title_restorer.hpp"

#include "glossary/matcher.hpp"
#include "restoration/lexicon_store.hpp"
#include "romanization/other_languages.hpp"
#include "romanization/scheme.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>

namespace tolmach::cli {
namespace {

// What the forms of a term base add to the words of a language.
std::vector<std::string> forms_in(const glossary::Concepts& concepts, const std::string& language) {
    std::vector<std::string> forms;
    for (const glossary::Concept& entry : concepts)
        for (const glossary::Term& term : entry.terms)
            if (glossary::is_read_in(term, language))
                for (const glossary::TermForm& form : glossary::forms_of_term(entry.kind, term))
                    forms.push_back(form.text);
    return forms;
}

}  // namespace

base::Result<restoration::Restorer> load_restorer(const std::string& language,
                                                  const glossary::Concepts& concepts,
                                                  const NoticeOptions& notices, Env& env) {
    std::vector<restoration::LanguageWords> languages;
    for (const std::string& each : restoration::restored_languages()) {
        if (!language.empty() && language != each) continue;
        auto loaded = restoration::load_lexicon(each);
        if (!loaded) return base::fail(loaded.error());
        if (loaded->sources.empty())
            notices.say(env.err,
                        fmt::format("no dictionary of {}: words that are not frequent are restored by their "
                                    "letters alone; install hunspell-{}, or see tolmach help lexicon",
                                    each, each));
        for (const std::string& notice : loaded->notices)
            notices.say(env.err, notice);
        restoration::AddedWords added(loaded->lexicon, each, forms_in(concepts, each));
        languages.push_back({each, std::move(loaded->lexicon),
                             restoration::Channel(each, romanization::schemes()), std::move(added)});
    }
    return restoration::Restorer(std::move(languages));
}

terminology::RestoreTitle restorer_when_asked(const glossary::Concepts& concepts,
                                              const NoticeOptions& notices, Env& env) {
    struct Lazy {
        bool asked = false;
        std::optional<restoration::Restorer> restorer;
    };
    return [&, lazy = std::make_shared<Lazy>()](std::string_view latin, std::string_view) {
        if (!lazy->asked) {
            auto loaded = load_restorer("", concepts, notices, env);
            if (loaded) lazy->restorer = std::move(*loaded);
        }
        lazy->asked = true;
        // The words tell the language better than the few signs that a reader of references goes by.
        terminology::RestoredTitle made;
        if (!lazy->restorer || !romanization::other_language_of(latin).empty()) return made;
        const auto found = lazy->restorer->restore(latin, {"", "", 1});
        if (!found.empty())
            made = {found.front().text, found.front().language,
                    found.front().certainty == restoration::Certainty::Certain,
                    std::string(restoration::name_of(found.front().certainty)), found.front().scheme};
        return made;
    };
}

}  // namespace tolmach::cli
