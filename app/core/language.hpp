#pragma once

#include "sim/base/text.hpp"

namespace app {

/// Chinese when the system's language (LC_ALL, LC_MESSAGES, LANG) is Chinese or says nothing
/// ("C", "POSIX", unset): Chinese is what the users read. English otherwise.
sim::Language system_language();

} // namespace app
