#include "app/view/number.hpp"

#include <catch2/catch.hpp>

using namespace app;

TEST_CASE("thousands are parted by thin spaces, minus is a minus")
{
    REQUIRE(format_integer(0) == "0");
    REQUIRE(format_integer(999) == "999");
    REQUIRE(format_integer(26441) == "26\u2009441");
    REQUIRE(format_integer(-1234567) == "\u22121\u2009234\u2009567");
    REQUIRE(format_number(1234.5678, 2) == "1\u2009234.57");
    REQUIRE(format_number(-0.001, 1) == "0.0");
}

TEST_CASE("money is shown in ten thousand yuan, differences signed")
{
    sim::Money const some = sim::Money::from_yuan(481730000.0);
    REQUIRE(format_wan_yuan(some) == "48\u2009173");
    REQUIRE(format_signed_wan_yuan(some, 2) == "+48\u2009173.00");
    REQUIRE(format_signed_wan_yuan(-some) == "\u221248\u2009173");
    REQUIRE(format_signed_wan_yuan({}) == "0");
    REQUIRE(format_percent(0.532) == "53.2\u2009%");
}
