using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;
using PipelineSdk.ModelGenerator.Writing.Clients;

namespace PipelineSdk.ModelGenerator.Tests;

/// <summary>A small service with one of everything that the writers of clients treat specially.</summary>
internal static class SyntheticClient
{
    public const string Json =
        """
        {
          "metadata": { "apiVersion": "2020-01-01" },
          "operations": {
            "PutThing": {
              "http": { "method": "PUT", "requestUri": "/things/{Name}" },
              "input": { "shape": "PutThingInput" },
              "output": { "shape": "Thing" },
              "errors": [ { "shape": "ConflictException" }, { "shape": "NotThere" } ]
            },
            "ListThings": {
              "http": { "method": "GET", "requestUri": "/things" },
              "input": { "shape": "ListThingsInput" },
              "output": { "shape": "ListThingsOutput" },
              "errors": [ { "shape": "NotThere" } ]
            },
            "CallThing": {
              "http": { "method": "POST", "requestUri": "/call" },
              "input": { "shape": "CallThingInput" },
              "output": { "shape": "CallThingOutput" }
            },
            "Ping": { "http": { "method": "POST", "requestUri": "/" } }
          },
          "shapes": {
            "PutThingInput": {
              "type": "structure",
              "required": [ "Name", "Token" ],
              "members": {
                "Name": { "shape": "Text", "location": "uri", "locationName": "Name" },
                "Part": { "shape": "Part" },
                "Grid": { "shape": "Grid" },
                "kinds": { "shape": "Kinds" },
                "Token": { "shape": "Text", "idempotencyToken": true }
              }
            },
            "Thing": { "type": "structure", "members": { "Part": { "shape": "Part" }, "Read": { "shape": "Flag" }, "Made": { "shape": "Moment" } } },
            "ListThingsInput": {
              "type": "structure",
              "members": {
                "NextToken": { "shape": "Text", "location": "querystring", "locationName": "nextToken" },
                "Kind": { "shape": "Kind", "location": "querystring", "locationName": "kind" }
              }
            },
            "ListThingsOutput": {
              "type": "structure",
              "members": { "Things": { "shape": "Things" }, "ByName": { "shape": "ThingMap" }, "NextToken": { "shape": "Text" } }
            },
            "Things": { "type": "list", "member": { "shape": "Thing" } },
            "ThingMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Thing" } },
            "CallThingInput": {
              "type": "structure",
              "required": [ "Mode" ],
              "members": { "Body": { "shape": "Bytes" }, "Mode": { "shape": "Kind", "location": "header", "locationName": "X-Mode" } },
              "payload": "Body"
            },
            "CallThingOutput": {
              "type": "structure",
              "members": {
                "Status": { "shape": "Count", "location": "statusCode" },
                "Log": { "shape": "Text", "location": "header", "locationName": "X-Log" },
                "Body": { "shape": "Bytes" }
              },
              "payload": "Body"
            },
            "Part": {
              "type": "structure",
              "required": [ "Size" ],
              "members": { "Part": { "shape": "Texts" }, "Size": { "shape": "Count" }, "labels": { "shape": "Labels" } }
            },
            "Grid": { "type": "list", "member": { "shape": "Row" } },
            "Row": { "type": "list", "member": { "shape": "Labels" } },
            "Labels": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" } },
            "Kinds": { "type": "list", "member": { "shape": "Kind" } },
            "Kind": { "type": "string", "enum": [ "Value", "a<b" ] },
            "Texts": { "type": "list", "member": { "shape": "Text" } },
            "Text": { "type": "string" },
            "Count": { "type": "integer", "min": 1 },
            "Bytes": { "type": "blob" },
            "Flag": { "type": "boolean" },
            "Moment": { "type": "timestamp" },
            "ConflictException": { "type": "structure", "members": { "Message": { "shape": "Text" } }, "exception": true },
            "NotThere": { "type": "structure", "members": {}, "exception": true }
          }
        }
        """;

    private static readonly string[] Operations = ["CallThing", "ListThings", "Ping", "PutThing"];

    /// <summary>The files of a client with its own paths and methods, by name.</summary>
    public static IReadOnlyDictionary<string, string> Rest { get; } = Files(isRest: true);

    /// <summary>The files of a client with one path and one method, by name.</summary>
    public static IReadOnlyDictionary<string, string> Rpc { get; } = Files(isRest: false);

    public static ServiceModel Model { get; } = ServiceModel.Parse(Json, "1.2.3");

    private static Dictionary<string, string> Files(bool isRest) =>
        new ClientWriter(new(ServiceModel.Parse(Json, "1.2.3"), new("Things", "things/api", isRest, Operations))).Write()
            .ToDictionary(static file => file.Name, static file => file.Text);
}
