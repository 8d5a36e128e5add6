using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Tests.Plan;

public sealed class GenerationPlanTests
{
    [Fact]
    public void Roots_are_named_by_operation_and_resource_and_the_rest_by_shape()
    {
        var plan = SyntheticModel.Plan;

        Assert.Equal(["CreateThingRequest", "Node"], plan.Arguments.Select(static type => type.Name));
        Assert.Equal(["NodeProperties", "ThingProperties"], plan.Properties.Select(static type => type.Name));
        Assert.Equal(["KeyKind", "Mode"], plan.Enums.Select(static type => type.Name));
    }

    [Fact]
    public void A_request_does_not_require_the_name_of_what_it_makes() =>
        Assert.Equal(
            ["Size"],
            SyntheticModel.Plan["CreateThingInput"].Members.Where(static member => member.Required).Select(static member => member.Name));

    [Fact]
    public void A_report_has_the_members_of_all_responses() =>
        Assert.Equal(
            ["CreatedAt", "Mode", "Groups", "IsConstant", "Root", "Parts"],
            SyntheticModel.Plan["DescribeThingOutput"].Members.Select(static member => member.Name));

    [Fact]
    public void Responses_that_meet_in_a_member_are_refused()
    {
        var resource = new Resource("Thing", "DescribeThing");

        var error = Assert.Throws<InvalidDataException>(() => new GenerationPlan(SyntheticModel.Model, [resource]));

        Assert.Equal("Two responses that report on Thing have a member of the same name.", error.Message);
    }

    [Fact]
    public void Two_shapes_that_would_be_one_class_are_refused()
    {
        var model = ServiceModel.Parse(
            """
            {
              "operations": { "CreateThing": { "input": { "shape": "In" } }, "DescribeThing": { "output": { "shape": "Out" } } },
              "shapes": {
                "In": { "type": "structure", "members": {} },
                "Out": { "type": "structure", "members": { "Inner": { "shape": "Thing" } } },
                "Thing": { "type": "structure", "members": {} }
              }
            }
            """,
            "1.2.3");

        var error = Assert.Throws<InvalidDataException>(() => new GenerationPlan(model, [new("Thing")]));

        Assert.Equal("The shapes Out and Thing would both be the class ThingProperties.", error.Message);
    }
}
