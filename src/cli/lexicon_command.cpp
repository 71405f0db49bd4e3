// SPDX-License-Identifier: Apache-2.0
#include "cli/lexicon_command.hpp"

#include "base/files.hpp"
#include "restoration/lexicon_store.hpp"
#include "text/encoding.hpp"

#include <fmt/format.h>

#include <array>
#include <ostream>

namespace tolmach::cli {
namespace {

void print_source(const restoration::WordSource& source, std::ostream& out) {
    out << fmt::format("{}\t{}\t{}\t{}\t{}\n", source.language, source.name,
                       source.kind == restoration::SourceKind::Hunspell ? "hunspell" : "list",
                       source.words.string(), source.licence);
}

class LexiconBuildCommand final : public Command {
  public:
    void declare(OptionParser&) override {}
    base::Result<int> run(Env& env) override {
        for (const std::string& language : restoration::restored_languages()) {
            const auto loaded = restoration::load_lexicon(language, true);
            if (!loaded) return base::fail(loaded.error());
            for (const std::string& notice : loaded->notices)
                env.err << notice << '\n';
            env.out << fmt::format("{}: {} words", language, loaded->lexicon.size());
            for (const restoration::WordSource& source : loaded->sources)
                env.out << ", " << source.name;
            env.out << (loaded->sources.empty() ? ", no dictionary\n" : "\n");
        }
        return kClean;
    }
};

class LexiconListCommand final : public Command {
  public:
    void declare(OptionParser&) override {}
    base::Result<int> run(Env& env) override {
        for (const std::string& language : restoration::restored_languages()) {
            for (const auto& source : restoration::dictionaries_of(language))
                print_source(source, env.out);
            for (const auto& source : restoration::added_lists(language))
                print_source(source, env.out);
        }
        return kClean;
    }
};

class LexiconAddCommand final : public Command {
  public:
    void declare(OptionParser& parser) override {
        parser
            .option(
                "FILE", list_.file,
                "Words in UTF-8, one a line, behind a tab how often each is met; or a .dic beside its .aff")
            .required();
        parser.option("--lang LANG", list_.language, "The language of its words")
            .one_of(restoration::restored_languages())
            .required();
        parser.option("--name NAME", list_.name, "What it is called; the file's name without its ending");
        parser.option("--licence TEXT", list_.licence,
                      "Whose it is and what one may do with it, kept beside it");
        parser.flag("--force", list_.replace, "Replace a list of that name");
    }
    base::Result<int> run(Env& env) override {
        const auto added = restoration::add_list(list_);
        if (!added) return base::fail(added.error());
        print_source(*added, env.out);
        return kClean;
    }

  private:
    restoration::NewList list_;
};

class LexiconRemoveCommand final : public Command {
  public:
    void declare(OptionParser& parser) override {
        parser.option("NAME", name_, "A list that was added").required();
    }
    base::Result<int> run(Env&) override {
        const auto removed = restoration::remove_list(name_);
        if (!removed) return base::fail(removed.error());
        return kClean;
    }

  private:
    std::string name_;
};

template <class C>
std::unique_ptr<Command> make_lexicon_command() {
    return std::make_unique<C>();
}

constexpr std::array kLexiconCommands = {
    CommandEntry{"build", "compile the words of all sources anew", make_lexicon_command<LexiconBuildCommand>},
    CommandEntry{"list", "where the words come from: language, name, kind, file, licence",
                 make_lexicon_command<LexiconListCommand>},
    CommandEntry{"add", "keep a list of words", make_lexicon_command<LexiconAddCommand>},
    CommandEntry{"remove", "remove a list that was added", make_lexicon_command<LexiconRemoveCommand>},
};

}  // namespace

void LexiconCommand::declare(OptionParser& parser) {
    for (const CommandEntry& entry : kLexiconCommands) {
        OptionParser& below = parsers_.emplace_back(parser.command(entry.name, entry.summary));
        commands_.push_back(entry.make());
        commands_.back()->declare(below);
    }
}

base::Result<int> LexiconCommand::run(Env& env) {
    std::size_t chosen = 0;
    while (!parsers_[chosen].chosen())
        ++chosen;
    return commands_[chosen]->run(env);
}

}  // namespace tolmach::cli
