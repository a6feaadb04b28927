#pragma once

#include "sim/io/text_file.hpp"

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

/// The smallest complete district: two towns side by side with two square blocks each, a heat main
/// and a gas main. Files by their path below a data folder; `tiny/` is the district itself.
/// Tests break one place of it at a time.
class TinyDistrict
{
public:
    TinyDistrict();

    std::string &operator[](std::string const &file) { return m_files.at(file); }
    void add(std::string const &file, std::string content) { m_files[file] = std::move(content); }
    void remove(std::string const &file) { m_files.erase(file); }

    /// Replaces the first `old` in a file. \throws std::logic_error if it does not occur
    void replace(std::string const &file, std::string const &old, std::string const &with)
    {
        std::string &content = m_files.at(file);
        std::size_t const at = content.find(old);
        if (at == std::string::npos) {
            throw std::logic_error{file + " does not hold " + old};
        }
        content.replace(at, old.size(), with);
    }

    /// Writes everything below `root`.
    /// \return the district's folder
    std::filesystem::path write(std::filesystem::path const &root) const
    {
        for (auto const &[file, content] : m_files) {
            std::filesystem::create_directories((root / file).parent_path());
            sim::io::write_text_file(root / file, content);
        }
        return root / "tiny";
    }

private:
    std::map<std::string, std::string> m_files;
};

namespace tiny {

/// A feature collection in EPSG:4490 from features of `feature()`.
inline std::string collection(std::string const &features)
{
    return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":)"
           R"("urn:ogc:def:crs:EPSG::4490"}},"features":[)" +
           features + "]}\n";
}

inline std::string feature(std::string const &properties, std::string const &type,
                           std::string const &coordinates)
{
    return R"({"type":"Feature","properties":{)" + properties +
           R"(,"source":"made for tests","illustrative":"*"},"geometry":{"type":")" + type +
           R"(","coordinates":)" + coordinates + "}}";
}

/// Ring of a rectangle between two longitudes, 40.60 to 40.61 north.
inline std::string strip(std::string const &west, std::string const &east)
{
    return "[[[" + west + ",40.60],[" + east + ",40.60],[" + east + ",40.61],[" + west +
           ",40.61],[" + west + ",40.60]]]";
}

inline std::string block(std::string const &code, std::string const &town,
                         std::string const &households, std::string const &ring)
{
    return feature(R"("code":")" + code + R"(","name":"片区)" + code + R"(","name_en":"Block )" +
                       code + R"(","kind":"village","jurisdiction":")" + town +
                       R"(","urban_class":"rural","urban_class_code":"220","households":)" +
                       households + R"(,"heated_floor_area_m2":)" + households +
                       R"(0,"building_class":"B2","demolition_year":null,"no_coal_zone":false,)"
                       R"("coal_t_per_household":2.5,"income_yuan_per_household":40000,)"
                       R"("roof_share_usable":0.5,"converted_already":0)",
                   "Polygon", ring);
}

inline std::string town(std::string const &code, std::string const &ring)
{
    return feature(R"("code":")" + code + R"(","name":"镇)" + code + R"(","name_en":"Town )" +
                       code + R"(","alias":null,"kind":"town","responsible_post":"镇长")",
                   "Polygon", ring);
}

inline void add_layers(TinyDistrict &district)
{
    district.add("tiny/jurisdictions.geojson",
                 collection(town("T1", strip("110.00", "110.02")) + ",\n" +
                            town("T2", strip("110.02", "110.04"))));
    // The rows of area hold ten times the households: 80 m2 would need a second argument.
    district.add("tiny/blocks.geojson",
                 collection(block("b1", "T1", "100", strip("110.00", "110.01")) + ",\n" +
                            block("b2", "T1", "200", strip("110.01", "110.02")) + ",\n" +
                            block("b3", "T2", "300", strip("110.02", "110.03")) + ",\n" +
                            block("b4", "T2", "400", strip("110.03", "110.04"))));
    for (char const *households : {"100", "200", "300", "400"}) {
        std::string const words = households;
        district.replace("tiny/blocks.geojson", "\"heated_floor_area_m2\":" + words + "0,",
                         "\"heated_floor_area_m2\":" + std::to_string(80 * std::stoi(words)) + ",");
    }
    district.add(
        "tiny/heat_sources.geojson",
        collection(feature(R"("code":"h1","name":"热源","name_en":"Plant","spare_kw":5000)",
                           "Point", "[110.005,40.605]")));
    district.add("tiny/heat_mains.geojson",
                 collection(feature(R"("code":"hm1","heat_source":"h1","spare_kw":4000)",
                                    "LineString", "[[110.005,40.605],[110.015,40.605]]")));
    district.add("tiny/gas_stations.geojson",
                 collection(feature(R"("code":"g1","name":"门站","name_en":"Gate",)"
                                    R"("spare_m3_per_h":2000,"spare_m3_per_day":30000)",
                                    "Point", "[110.025,40.605]")));
    district.add("tiny/gas_mains.geojson",
                 collection(feature(R"("code":"gm1","station":"g1","pressure":"medium",)"
                                    R"("state":"planned")",
                                    "LineString", "[[110.025,40.605],[110.035,40.605]]")));
    district.add("tiny/context_river.geojson",
                 collection(feature(R"("name":"河","name_en":"River")", "LineString",
                                    "[[110.00,40.59],[110.04,40.59]]")));
}

inline void add_national_tables(TinyDistrict &district)
{
    district.add("policy/routes.csv",
                 "key,family,name_zh,name_en,capex_yuan_per_household,source,confidence\n"
                 "coal,none,燃煤散烧,Coal,0,-,high\n"
                 "chp_heat,heat_network,集中供热,Heat network,10400,-,high\n"
                 "gas_wall,gas,壁挂炉,Gas boiler,6800,-,high\n"
                 "solar_electric,solar_electric,太阳能+电辅助,Solar,22400,-,low\n");
    district.add(
        "policy/parameters.csv",
        "key,name_zh,name_en,value,unit,low,high,source,confidence,valid_from,valid_to\n"
        "policy.city_share,市级比例,City share,0.6,share,0,1,-,high,2021-01-01,2023-12-31\n"
        "policy.district_share,区级比例,District share,0.3,share,0,1,-,high,,\n"
        "target.first_year,首年,First year,2021,year,2021,2021,-,high,,\n"
        "target.first_year_share,首年比例,First-year share,0.9,share,0,1,-,high,,\n"
        "target.final_year,末年,Last year,2023,year,2023,2023,-,high,,\n"
        "home.area_m2,户均面积,Area,80,m2,40,160,-,high,,\n");
}

inline void add_district_tables(TinyDistrict &district)
{
    district.add(
        "tiny/parameters.csv",
        "key,name_zh,name_en,value,unit,low,high,source,confidence,valid_from,valid_to\n"
        "policy.city_share,市级比例,City share,0.7,share,0,1,-,high,2021-01-01,2023-12-31\n");
    district.add("tiny/meta.csv",
                 "key,value\nschema_version,4\ndistrict_code,990000\nname_zh,小区\nname_en,Tiny\n"
                 "plan_name_zh,方案\nplan_name_en,Plan\n");
    district.add("tiny/scenarios.csv", "key,name_zh,name_en,parent,phasing,note\n"
                                       "official,印发方案,Published plan,,published,\n");
    district.add("tiny/choices.csv", "scenario,block,route,start_year,locked\n"
                                     "official,b1,chp_heat,2021,0\nofficial,b2,chp_heat,2021,1\n"
                                     "official,b3,gas_wall,2021,0\nofficial,b4,coal,,0\n");
    district.add("tiny/policy_rules.csv",
                 "id,name_zh,name_en,route,item,basis,rate_yuan,funding,area_cap_m2_per_household,"
                 "seasons,receiver,valid_from,valid_to,source,illustrative\n"
                 "P3,补贴,Subsidy,chp_heat,construction,m2,130,government,,,office,2021-07-20,,-,\n"
                 "P10,气费,Gas fee,gas_wall,gas_fee,m2_season,8,government,162,3,office,,,-,\n");
    district.add("tiny/programmes.csv",
                 "key,group,name_zh,name_en,quantity,unit,total_yuan,other_yuan,city_share,"
                 "district_share,rule,receiver,source,illustrative\n"
                 "network,network,管网,Network,50,km,53776000,3000000,0.3,0.7,P15,office,-,\n");
    district.add("tiny/phasing.csv", "phasing,item,payer,anchor,year,share,source\n"
                                     "published,construction,*,calendar,2021,1,-\n"
                                     "published,envelope,city,calendar,2021,1/3,-\n"
                                     "published,envelope,city,calendar,2022,2/3,-\n"
                                     "by_completion,construction,*,start,0,1,-\n");
    district.add("tiny/units.csv", "code,name_zh,name_en,short_zh,alias_zh,kind,section,is_member\n"
                                   "office,办公室,Office,办,,office,S3,1\n");
    district.add("tiny/tasks.csv",
                 "number,key,group_zh,group_en,title_zh,title_en,text_zh,text_en,scope,"
                 "quantity_key,start,due,due_text_zh,due_text_en,lead,responsible,assisting,"
                 "lead_inferred,section,remark_zh,remark_en\n"
                 "1,heat,组,Group,标题,Title,文,Text,jurisdiction,heat_network,2021-06-16,"
                 "2021-10-10,,,office,jurisdiction;office,,0,S4,,\n");
    district.add("tiny/phases.csv", "key,name_zh,name_en,start,finish,content_zh,content_en\n"
                                    "phase1,摸排,Survey,2021-04-20,2021-05-15,摸排,Survey\n");
    district.add("tiny/finding_rules.csv", "id,condition,sentence_zh,sentence_en,evidence\n"
                                           "I1,1 > 0,口径不一致,Differs,\n");
    district.add("tiny/published_figures.csv",
                 "id,text_zh,text_en,printed,unit,section,formula,finding\n"
                 "F1,户数,Households,1000,household,S2,1000,I1\n");
}

} // namespace tiny

inline TinyDistrict::TinyDistrict()
{
    tiny::add_layers(*this);
    tiny::add_national_tables(*this);
    tiny::add_district_tables(*this);
}
