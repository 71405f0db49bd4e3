// SPDX-License-Identifier: Apache-2.0
#include "cli/pseudo_command.hpp"

#include "cli/work.hpp"
#include "cli/xliff_input.hpp"
#include "translation/pseudo.hpp"
#include "xliff/model.hpp"

namespace tolmach::cli {
void PseudoCommand::declare(OptionParser& parser) {
    parser.option("XLIFF", file_, "The file to fill; - for standard input").required();
    to_.declare(parser);
}

base::Result<int> PseudoCommand::run(Env& env) {
    if (auto chosen = needs_output(to_, file_, "pseudo"); !chosen) return base::fail(chosen.error());
    const auto input = read_to_rewrite(file_);
    if (!input) return base::fail(input.error());
    if (to_.in_place && !to_.overwrite.translations && has_translations(input->document))
        return base::fail(base::ErrorCode::Refused, "the file holds translations", {file_.string()},
                          "write the pseudo-translation to another file with -o");
    xliff::Document filled = input->document;
    for (xliff::File& file : filled.files)
        for (xliff::Unit& unit : file.units)
            unit = translation::pseudo_translate(std::move(unit));
    if (auto done = rewrite(file_, *input, filled, to_, env); !done) return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
