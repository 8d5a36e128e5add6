"""A Lambda function that tells of the new model."""


def lambda_handler(event, context):
    return {"message": f"{context.function_name}: {event['model']} has an error of {event['rmse']} g"}
