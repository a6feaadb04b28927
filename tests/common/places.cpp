#include "tests/common/places.hpp"

namespace test_places {

std::filesystem::path data()
{
    return NUANTU_DATA;
}

std::string cli()
{
    return NUANTU_CLI;
}

} // namespace test_places
