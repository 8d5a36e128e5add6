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

    private const string Operations =
        """
        {
          "metadata": {"apiVersion":"2020-01-01","botocoreVersion":"1.2.3"},
          "operations": {
            "CallThing": {
              "http": {"method":"POST","requestUri":"/call"},
              "input": {"shape":"CallThingInput"},
              "output": {"shape":"CallThingOutput"}
            },
            "Ping": {"http":{"method":"POST","requestUri":"/"}},
            "PutThing": {
              "http": {"method":"PUT","requestUri":"/things/{Name}"},
              "input": {"shape":"PutThingInput"},
              "output": {"shape":"Thing"},
              "errors": [{"shape":"ConflictException"},{"shape":"NotThere"}]
            }
          },
          "shapes": {
            "Bytes": {"type":"blob"},
            "CallThingInput": {
              "type": "structure",
              "required": ["Mode"],
              "members": {"Body":{"shape":"Bytes"},"Mode":{"shape":"Kind","location":"header","locationName":"X-Mode"}},
              "payload": "Body"
            },
            "CallThingOutput": {
              "type": "structure",
              "members": {
                "Status": {"shape":"Count","location":"statusCode"},
                "Log": {"shape":"Text","location":"header","locationName":"X-Log"},
                "Body": {"shape":"Bytes"}
              },
              "payload": "Body"
            },
            "ConflictException": {"type":"structure","members":{"Message":{"shape":"Text"}},"exception":true},
            "Count": {"type":"integer","min":1},
            "Flag": {"type":"boolean"},
            "Grid": {"type":"list","member":{"shape":"Row"}},
            "Kind": {"type":"string","enum":["Value","a<b"]},
            "Kinds": {"type":"list","member":{"shape":"Kind"}},
            "Labels": {"type":"map","key":{"shape":"Text"},"value":{"shape":"Text"}},
            "Moment": {"type":"timestamp"},
            "NotThere": {"type":"structure","members":{},"exception":true},
            "Part": {
              "type": "structure",
              "required": ["Size"],
              "members": {"Part":{"shape":"Texts"},"Size":{"shape":"Count"},"labels":{"shape":"Labels"}}
            },
            "PutThingInput": {
              "type": "structure",
              "required": ["Name","Token"],
              "members": {
                "Name": {"shape":"Text","location":"uri","locationName":"Name"},
                "Part": {"shape":"Part"},
                "Grid": {"shape":"Grid"},
                "kinds": {"shape":"Kinds"},
                "Token": {"shape":"Text","idempotencyToken":true}
              }
            },
            "Row": {"type":"list","member":{"shape":"Labels"}},
            "Text": {"type":"string"},
            "Texts": {"type":"list","member":{"shape":"Text"}},
            "Thing": {"type":"structure","members":{"Part":{"shape":"Part"},"Read":{"shape":"Flag"},"Made":{"shape":"Moment"}}}
          }
        }

        """;

    [Fact]
    public void Whole_operations_have_paths_and_errors() =>
        Assert.Equal(Operations, ModelSubset.Write(SyntheticClient.Model, [], ["CallThing", "Ping", "PutThing"]));

    [Fact]
    public void The_subset_holds_what_is_reached_without_prose() =>
        Assert.Equal(Subset, ModelSubset.Write(SyntheticModel.Model, SyntheticModel.Resources, []));

    [Fact]
    public void The_subset_of_the_subset_is_itself()
    {
        var subset = ModelSubset.Write(SyntheticModel.Model, SyntheticModel.Resources, []);

        Assert.Equal(subset, ModelSubset.Write(ServiceModel.Parse(subset), SyntheticModel.Resources, []));
    }
}
