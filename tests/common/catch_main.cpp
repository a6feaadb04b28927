#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

/// Asked by LeakSanitizer: CoinUtils 2.11 keeps a few hundred bytes of each presolved program.
extern "C" char const *__lsan_default_suppressions();
extern "C" char const *__lsan_default_suppressions()
{
    return "leak:libCoinUtils";
}
