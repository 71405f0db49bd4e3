// SPDX-License-Identifier: Apache-2.0
// The starter term base: names, bodies, terms and cited titles for notes on Russia and Belarus, in English,
// French, Russian and Belarusian. Own compilation, installed as share/tolmach/starter.csv.
#pragma once

#include "glossary/model.hpp"

#include <vector>

namespace tolmach::glossary {

std::vector<Concept> starter_terms();

}  // namespace tolmach::glossary
