using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Tests;

/// <summary>A small model with one of everything that the generator treats specially.</summary>
internal static class SyntheticModel
{
    public const string Json =
        """
        {
          "metadata": { "apiVersion": "2020-01-01", "serviceId": "Things" },
          "operations": {
            "CreateThing": { "http": { "method": "POST" }, "input": { "shape": "CreateThingInput" }, "output": { "shape": "Unreached" } },
            "DescribeThing": { "input": { "shape": "Unreached" }, "output": { "shape": "DescribeThingOutput" } },
            "ListPartsOfThing": { "output": { "shape": "ListPartsOfThingOutput" } }
          },
          "shapes": {
            "CreateThingInput": {
              "type": "structure",
              "required": [ "Size", "ThingName" ],
              "members": {
                "ThingName": { "shape": "Name", "documentation": "<p>Prose.</p>" },
                "Size": { "shape": "Size" },
                "Mode": { "shape": "Mode" },
                "Modes": { "shape": "ModeList" },
                "Labels": { "shape": "LabelMap" },
                "Values": { "shape": "Node" },
                "Weight": { "shape": "Weight" },
                "Bytes": { "shape": "Bytes" },
                "Enabled": { "shape": "Enabled" }
              },
              "documentation": "<p>Prose.</p>"
            },
            "DescribeThingOutput": {
              "type": "structure",
              "required": [ "CreatedAt" ],
              "members": {
                "CreatedAt": { "shape": "Moment" },
                "Mode": { "shape": "Mode" },
                "Groups": { "shape": "GroupMap" },
                "IsConstant": { "shape": "Enabled" },
                "Root": { "shape": "Node" }
              }
            },
            "ListPartsOfThingOutput": { "type": "structure", "members": { "Parts": { "shape": "NodeList" } } },
            "Node": {
              "type": "structure",
              "members": {
                "Node": { "shape": "Text" },
                "NodeProperties": { "shape": "Text" },
                "Children": { "shape": "NodeList" }
              }
            },
            "NodeList": { "type": "list", "member": { "shape": "Node" }, "max": 3 },
            "GroupMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "NodeList" } },
            "LabelMap": { "type": "map", "key": { "shape": "KeyKind" }, "value": { "shape": "Name" }, "min": 1 },
            "KeyKind": { "type": "string", "enum": [ "color" ] },
            "ModeList": { "type": "list", "member": { "shape": "Mode" }, "min": 1, "max": 2 },
            "Mode": { "type": "string", "enum": [ "on", "OFF", "semi-auto", "Equals", "a<b" ] },
            "Name": { "type": "string", "min": 1, "max": 1024, "pattern": "[a-z\\\"\\d]+(?<!-)" },
            "Text": { "type": "string", "min": 0 },
            "Size": { "type": "integer", "min": 1, "max": 15768000, "box": true },
            "Bytes": { "type": "long", "min": 0 },
            "Weight": { "type": "float", "max": 0.5 },
            "Enabled": { "type": "boolean" },
            "Moment": { "type": "timestamp" },
            "Unreached": { "type": "bigdecimal" }
          }
        }
        """;

    public static IReadOnlyList<Resource> Resources { get; } = [new("Thing", "ListPartsOfThing")];

    public static ServiceModel Model { get; } = ServiceModel.Parse(Json, "1.2.3");

    public static GenerationPlan Plan { get; } = new(Model, Resources);

    public static ClassPlan Argument(string name) => Plan.Arguments.Single(type => type.Name == name);

    public static ClassPlan Property(string name) => Plan.Properties.Single(type => type.Name == name);

    public static ClassPlan Enum(string name) => Plan.Enums.Single(type => type.Name == name);
}
