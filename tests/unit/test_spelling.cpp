#include "sim/io/import/spelling.hpp"

#include "sim/base/error.hpp"

#include <catch2/catch.hpp>

TEST_CASE("Spellings of one name become the same")
{
    sim::io::Spelling const spelling;
    CHECK(spelling.plain("杨圪塄街道办事处") == spelling.plain("杨圪楞街道"));
    CHECK(spelling.plain("沙尔沁第一村村民委员会") == spelling.plain("沙尔沁一村"));
    CHECK(spelling.plain("滨河东路第５社区居委会") == spelling.plain("滨河东路第五社区"));
    CHECK(spelling.plain(" 井坪 第三村 ") == spelling.plain("井坪第3村"));
    CHECK(spelling.plain("河东镇人民政府") == spelling.plain("河东镇"));
}

TEST_CASE("Names of different places stay different")
{
    sim::io::Spelling const spelling;
    CHECK(spelling.plain("河东镇") != spelling.plain("河东街道"));
    CHECK(spelling.plain("沙尔沁第一村") != spelling.plain("沙尔沁第二村"));
    CHECK(spelling.bare("沙尔沁第一村") != spelling.bare("沙尔沁村"));
    CHECK(spelling.bare("东二里半村") != spelling.bare("二里半社区"));
}

TEST_CASE("The word for the kind of place is left out only where two characters remain")
{
    sim::io::Spelling const spelling;
    CHECK(spelling.bare("沙尔沁镇") == "沙尔沁");
    CHECK(spelling.bare("河东街道办事处") == "河东");
    CHECK(spelling.bare("新村") == "新村");
    CHECK(spelling.bare("").empty());
}

TEST_CASE("A table of spellings of one's own is followed")
{
    sim::io::Spelling const spelling{"kind,from,to,note\nending,庄子,庄,\nspelling,屯,村,\n"};
    CHECK(spelling.plain("李庄子") == "李庄");
    CHECK(spelling.plain("王屯") == "王村");
    CHECK(spelling.plain("庄子") == "庄子");
    CHECK_THROWS_AS(sim::io::Spelling{std::string_view{"a,b\n1,2\n"}}, sim::InputError);
}
