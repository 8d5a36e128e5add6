using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Tests.Model;

public sealed class ModelSubsetTests
{
    private const string Subset =
        """
        {
          "metadata": {"apiVersion":"2020-01-01","botocoreVersion":"1.2.3"},
          "operations": {
            "CreateThing": {"input":{"shape":"CreateThingInput"}},
            "DescribeThing": {"output":{"shape":"DescribeThingOutput"}},
            "ListPartsOfThing": {"output":{"shape":"ListPartsOfThingOutput"}}
          },
          "shapes": {
            "Bytes": {"type":"long","min":0},
            "CreateThingInput": {
              "type": "structure",
              "required": ["ThingName","Size"],
              "members": {
                "ThingName": {"shape":"Name"},
                "Size": {"shape":"Size"},
                "Mode": {"shape":"Mode"},
                "Modes": {"shape":"ModeList"},
                "Labels": {"shape":"LabelMap"},
                "Values": {"shape":"Node"},
                "Weight": {"shape":"Weight"},
                "Bytes": {"shape":"Bytes"},
                "Enabled": {"shape":"Enabled"}
              }
            },
            "DescribeThingOutput": {
              "type": "structure",
              "required": ["CreatedAt"],
              "members": {
                "CreatedAt": {"shape":"Moment"},
                "Mode": {"shape":"Mode"},
                "Groups": {"shape":"GroupMap"},
                "IsConstant": {"shape":"Enabled"},
                "Root": {"shape":"Node"}
              }
            },
            "Enabled": {"type":"boolean"},
            "GroupMap": {"type":"map","key":{"shape":"Text"},"value":{"shape":"NodeList"}},
            "KeyKind": {"type":"string","enum":["color"]},
            "LabelMap": {"type":"map","min":1,"key":{"shape":"KeyKind"},"value":{"shape":"Name"}},
            "ListPartsOfThingOutput": {"type":"structure","members":{"Parts":{"shape":"NodeList"}}},
            "Mode": {"type":"string","enum":["on","OFF","semi-auto","Equals","a<b"]},
            "ModeList": {"type":"list","min":1,"max":2,"member":{"shape":"Mode"}},
            "Moment": {"type":"timestamp"},
            "Name": {"type":"string","min":1,"max":1024,"pattern":"[a-z\\\"\\d]+(?<!-)"},
            "Node": {
              "type": "structure",
              "members": {"Node":{"shape":"Text"},"NodeProperties":{"shape":"Text"},"Children":{"shape":"NodeList"}}
            },
            "NodeList": {"type":"list","max":3,"member":{"shape":"Node"}},
            "Size": {"type":"integer","min":1,"max":15768000},
            "Text": {"type":"string","min":0},
            "Weight": {"type":"float","max":0.5}
          }
        }

        """;

    [Fact]
    public void The_subset_holds_what_is_reached_without_prose() =>
        Assert.Equal(Subset, ModelSubset.Write(SyntheticModel.Model, SyntheticModel.Resources));

    [Fact]
    public void The_subset_of_the_subset_is_itself()
    {
        var subset = ModelSubset.Write(SyntheticModel.Model, SyntheticModel.Resources);

        Assert.Equal(subset, ModelSubset.Write(ServiceModel.Parse(subset), SyntheticModel.Resources));
    }
}
