// SPDX-License-Identifier: Apache-2.0
#include "cli/pseudo_command.hpp"

#include "cli/xliff_input.hpp"
#include "review/work.hpp"
#include "translation/pseudo.hpp"
#include "xliff/model.hpp"

namespace tolmach::cli {

void PseudoCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "The files to fill, or folders of them; without any, the project's; - for standard input");
    to_.declare(parser);
}

base::Result<int> PseudoCommand::run(Env& env) {
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    if (auto chosen = needs_output(to_, *inputs, "pseudo"); !chosen) return base::fail(chosen.error());
    std::vector<Rewritten> filled;
    for (const InputFile& input : *inputs) {
        auto original = read_to_rewrite(input.path, env);
        if (!original) return base::fail(original.error());
        if (to_.in_place && !to_.overwrite.translations && review::has_translations(original->document))
            return base::fail(base::ErrorCode::Refused, "the file holds translations", {input.path.string()},
                              "write the pseudo-translation to another file with -o");
        xliff::Document document = original->document;
        for (xliff::File& file : document.files)
            for (xliff::Unit& unit : file.units)
                unit = translation::pseudo_translate(std::move(unit));
        filled.push_back({input, std::move(*original), std::move(document)});
    }
    if (auto done = rewrite(filled, to_, env); !done) return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
