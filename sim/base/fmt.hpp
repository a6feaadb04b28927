#pragma once

// One door to {fmt}: GCC 12 has no <format>.
#include <fmt/format.h>
