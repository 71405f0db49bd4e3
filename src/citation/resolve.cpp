// SPDX-License-Identifier: Apache-2.0
#include "citation/resolve.hpp"
namespace tolmach::citation {}
